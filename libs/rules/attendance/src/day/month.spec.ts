import fc from 'fast-check';
import { anyDay } from '../testing/any-day.js';
import { day, type DayStory } from '../testing/day.js';
import { daysAway, halfAway } from '../testing/facts.js';
import { often } from '../testing/runs.js';
import { nineToSix } from '../testing/shifts.js';
import { partsOf } from '../testing/told.js';
import type { DayRecord } from './day-record.js';
import { judgeDay } from './judge-day.js';
import { lastOutOf, summariseMonth } from './month.js';

const judged = (story: DayStory) => judgeDay(day(story));

describe('a month is the sum of its days', () => {
  const week: DayRecord[] = [
    judged({ date: '2026-03-02', punches: ['09:00', '18:00'] }),
    judged({ date: '2026-03-03', punches: ['09:10', '17:30'] }),
    judged({ date: '2026-03-04', punches: ['09:20'] }),
    judged({ date: '2026-03-05' }),
    judged({ date: '2026-03-06', approvals: [daysAway('leave', '2026-03-06')] }),
    judged({ date: '2026-03-07', shift: null }),
  ];

  it('adds up figures and counts days by their word', () => {
    const { figures, days } = summariseMonth(week);
    expect(figures).toMatchObject({
      requiredDays: 500,
      presentDays: 300,
      absentDays: 100,
      leaveDays: 100,
      lateMinutes: 30,
      lateTimes: 2,
      earlyMinutes: 30,
      earlyTimes: 1,
      missingTimes: 1,
    });
    expect(days).toEqual({ present: 3, absent: 1, on_leave: 1, rest: 1 });
  });

  it('names the day and slot of everything that speaks against somebody', () => {
    expect(
      summariseMonth(week).exceptions.map(
        ({ workDate, slot, result, minutes }) => `${workDate} ${slot} ${result} ${minutes}`,
      ),
    ).toEqual([
      '2026-03-03 0.on late 10',
      '2026-03-03 0.off early 30',
      '2026-03-04 0.on late 20',
      '2026-03-04 0.off missing 0',
      '2026-03-05 0.on missing 0',
      '2026-03-05 0.off missing 0',
    ]);
  });

  it('open days are in no sum', () => {
    const open = judged({ date: '2026-03-09', punches: ['10:00'], asOf: '12:00' });
    expect(summariseMonth([...week, open])).toEqual({ ...summariseMonth(week), openDays: ['2026-03-09'] });
  });

  it('of no days is nothing', () => {
    expect(summariseMonth([])).toMatchObject({ days: {}, exceptions: [], openDays: [], figures: { requiredDays: 0 } });
  });

  const anyMonth = fc.array(anyDay({ asOf: fc.constantFrom(96, 96, 96, 12) }).map(judgeDay), { maxLength: 6 });

  it('required = present + absent + leave + trip, and every figure is the sum of the finished days', () => {
    fc.assert(
      fc.property(anyMonth, (records) => {
        const { figures, openDays } = summariseMonth(records);
        const finished = records.filter(({ provisional }) => !provisional);
        expect(openDays.length + finished.length).toBe(records.length);
        expect(partsOf(figures)).toBe(figures.requiredDays);
        for (const name of Object.keys(figures) as (keyof typeof figures)[]) {
          expect(figures[name]).toBe(finished.reduce((sum, record) => sum + record.figures[name], 0));
        }
      }),
      often,
    );
  });

  it('every late, early or missing time that is counted links to a day', () => {
    fc.assert(
      fc.property(anyMonth, (records) => {
        const { figures, exceptions } = summariseMonth(records);
        const named = (...results: string[]) => exceptions.filter(({ result }) => results.includes(result)).length;
        expect(figures.lateTimes).toBeLessThanOrEqual(named('late', 'serious_late'));
        expect(figures.earlyTimes).toBeLessThanOrEqual(named('early', 'serious_early'));
        expect(figures.missingTimes).toBeLessThanOrEqual(named('missing'));
      }),
      often,
    );
  });

  it('halves of the month add up to the month', () => {
    fc.assert(
      fc.property(anyMonth, anyMonth, (first, second) => {
        const [a, b, all] = [first, second, [...first, ...second]].map((days) => summariseMonth(days).figures);
        expect(all?.lateMinutes).toBe((a?.lateMinutes ?? 0) + (b?.lateMinutes ?? 0));
        expect(all?.workedMinutes).toBe((a?.workedMinutes ?? 0) + (b?.workedMinutes ?? 0));
      }),
      often,
    );
  });
});

describe('the last out of a day, for the morning after', () => {
  it.each([
    ['as pressed', { punches: ['09:00', '21:00'], shift: { ...nineToSix, windowAfterMinutes: 300 } }, '21:00'],
    ['none', { punches: ['09:00'] }, null],
    ['of the half that was worked', { punches: ['09:00', '12:00'], approvals: [halfAway('leave', 'second')] }, '12:00'],
  ])('%s', (_, story, time) => {
    const out = lastOutOf(judged(story));
    expect(out === null ? null : new Date(out + 8 * 3_600_000).toISOString().slice(11, 16)).toBe(time);
  });
});
