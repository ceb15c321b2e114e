import fc from 'fast-check';
import { day } from '../testing/day.js';
import { often } from '../testing/runs.js';
import { nineToSix, segment } from '../testing/shifts.js';
import { away } from '../testing/facts.js';
import { shares, told } from '../testing/told.js';
import { second } from '../time/instants.js';
import { judgeDay } from './judge-day.js';
import { tierOf } from './tiers.js';

const strict = {
  ...nineToSix,
  seriousLateMinutes: 30,
  absentLateMinutes: 60,
  missingLateMinutes: 120,
  seriousEarlyMinutes: 30,
  absentEarlyMinutes: 60,
  missingEarlyMinutes: 120,
};

describe('tiers of a late in: strictly above, the largest wins', () => {
  it.each([
    ['just late', '09:10', 'late 10, normal', 'present 100'],
    ['exactly at severe', '09:30:00', 'late 30, normal', 'present 100'],
    ['one second above severe', '09:30:01', 'serious_late 30, normal', 'present 100'],
    ['exactly at absent', '10:00:00', 'serious_late 60, normal', 'present 100'],
    ['one second above absent', '10:00:01', 'absent_late 60, normal', 'absent 100'],
    ['exactly at missing', '11:00:00', 'absent_late 120, normal', 'absent 100'],
    ['one second above missing', '11:00:01', 'missing 120, normal', 'present 100'],
  ])('%s', (_, firstIn, results, day100) => {
    const record = judgeDay(day({ shift: strict, punches: [firstIn, '18:00'] }));
    expect([told(record), shares(record)]).toEqual([results, day100]);
  });
});

describe('tiers of an early out', () => {
  it.each([
    ['just early', '17:50', 'normal, early 10', 'present 100'],
    ['exactly at severe', '17:30:00', 'normal, early 30', 'present 100'],
    ['one second above severe', '17:29:59', 'normal, serious_early 30', 'present 100'],
    ['above absent', '16:59:59', 'normal, serious_early 60', 'absent 100'],
    ['above missing', '15:59:59', 'normal, missing 120', 'present 100'],
  ])('%s', (_, lastOut, results, day100) => {
    const record = judgeDay(day({ shift: strict, punches: ['09:00', lastOut] }));
    expect([told(record), shares(record)]).toEqual([results, day100]);
  });
});

describe('what a tier does to the figures', () => {
  const halves = { ...strict, segments: [segment('09:00-13:00'), segment('14:00-18:00')], breaks: [] };

  it.each([
    ['late counts as late', ['09:31', '18:00'], { lateTimes: 1, lateMinutes: 31, missingTimes: 0 }],
    ['absent is not counted late too', ['10:30', '18:00'], { lateTimes: 0, lateMinutes: 0, absentDays: 100 }],
    ['counted missing is no lateness', ['11:30', '18:00'], { lateTimes: 0, lateMinutes: 0, missingTimes: 1 }],
    ['both ends counted missing: nobody was there', ['11:30', '15:30'], { absentDays: 100, missingTimes: 0 }],
  ])('%s', (_, punches, figures) => {
    expect(judgeDay(day({ shift: strict, punches })).figures).toMatchObject(figures);
  });

  it('an absent segment is the part of the day that it lasts', () => {
    const record = judgeDay(day({ shift: halves, punches: ['10:30', '13:00', '14:00', '18:00'] }));
    expect([record.status, shares(record)]).toEqual(['half_day', 'present 50, absent 50']);
  });

  it('approved time is taken off before tiers are looked at', () => {
    const approvals = [away('outing', '09:10', '09:40')];
    expect(told(judgeDay(day({ shift: strict, punches: ['09:50', '18:00'], approvals })))).toBe('late 20, normal');
  });
});

describe('which tier', () => {
  it.each([
    ['none is set', nineToSix, 999, null],
    ['a missing tier alone', { ...nineToSix, missingLateMinutes: 20 }, 21, 'missing'],
    ['of two with one limit the graver', { ...strict, absentLateMinutes: 120 }, 121, 'missing'],
    ['absent and severe with one limit', { ...strict, seriousLateMinutes: 60 }, 61, 'absent'],
  ])('%s', (_, rule, minutes, tier) => {
    expect(tierOf(rule, 'late', minutes * 60 * second)?.tier ?? null).toBe(tier);
  });

  it('later never reaches a lesser tier', () => {
    const order = [undefined, 'serious', 'absent', 'missing'];
    const seconds = fc.nat(20_000);
    fc.assert(
      fc.property(seconds, seconds, fc.constantFrom('late', 'early'), (a, b, side) => {
        const grade = (one: number) => order.indexOf(tierOf(strict, side, one * second)?.tier);
        expect(grade(Math.max(a, b))).toBeGreaterThanOrEqual(grade(Math.min(a, b)));
      }),
      often,
    );
  });
});
