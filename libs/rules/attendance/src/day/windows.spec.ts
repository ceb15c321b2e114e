import fc from 'fast-check';
import { at, home, shown, tuesday } from '../testing/at.js';
import { day, planned } from '../testing/day.js';
import { often } from '../testing/runs.js';
import { night, nineToSix, shiftOf } from '../testing/shifts.js';
import { told } from '../testing/told.js';
import { minute } from '../time/instants.js';
import { addDays } from '../time/work-dates.js';
import { judgeDay } from './judge-day.js';
import { cutWindows, windowHolding, windowsOf, workDateIn } from './windows.js';

const early = { ...shiftOf('06:00-14:00'), windowBeforeMinutes: 120, windowAfterMinutes: 120 };
const wide = { ...night, windowBeforeMinutes: 120, windowAfterMinutes: 300 };

describe('windows of consecutive shifts', () => {
  const spans = (schedule: Parameters<typeof windowsOf>[0]) =>
    windowsOf(schedule).map(({ from, until }) => `${shown(from).slice(8, 16)} to ${shown(until).slice(8, 16)}`);

  it.each([
    ['far apart: nothing is cut', nineToSix, nineToSix, ['03 08:00 to 03 19:00', '04 08:00 to 04 19:00']],
    [
      'a night, then an early shift: the next begins at the last off',
      wide,
      early,
      ['03 20:00 to 04 06:00', '04 06:00 to 04 16:00'],
    ],
    [
      'a night, then a day shift: the next keeps its start, the night ends there',
      wide,
      nineToSix,
      ['03 20:00 to 04 08:00', '04 08:00 to 04 19:00'],
    ],
    ['rest after the night', wide, null, ['03 20:00 to 04 11:00']],
  ])('%s', (_, first, next, windows) => {
    expect(spans(day({ shift: first, after: next }).schedule)).toEqual(windows);
  });

  it.each([
    ['the first moment', '08:00:00', 'normal, missing'],
    ['a millisecond before', '07:59:59.999', 'missing, missing'],
    ['the last moment', '19:00:00', 'missing, normal'],
    ['a millisecond after', '19:00:00.001', 'missing, missing'],
  ])('both ends are included: %s', (_, punch, results) => {
    expect(told(judgeDay(day({ punches: [punch] })))).toBe(results);
  });

  it.each([
    ['on the shared instant: the earlier shift', '30:00:00', tuesday],
    ['a millisecond later: the next', '30:00:00.001', '2026-03-04'],
    ['in the night', '26:00', tuesday],
    ['outside of all windows: the local date', '12:00', tuesday],
    ['and after the last window', '47:30', '2026-03-04'],
  ])('which work date: %s', (_, punch, date) => {
    expect(workDateIn(day({ shift: wide, after: early }).schedule, at(tuesday, punch))).toBe(date);
  });

  it('beyond the schedule there is no work date', () => {
    expect(workDateIn(day().schedule, at(tuesday, '09:00') + 10 * 1440 * minute)).toBeNull();
  });

  it('the night’s late out and the morning’s early in go to their own shift', () => {
    const punches = ['21:55', '30:00', '30:00:30'];
    const story = { shift: wide, after: { ...early, lateGraceMinutes: 1 }, punches };
    expect(told(judgeDay(day(story)))).toBe('normal, normal');
    expect(told(judgeDay({ ...day(story), workDate: '2026-03-04' }))).toBe('normal, missing');
  });
});

describe('a member who moves to a group in another zone', () => {
  const west = [planned(tuesday, null, { zone: home }), planned('2026-03-04', null, { zone: 'America/New_York' })];
  const east = [planned(tuesday, null, { zone: 'America/New_York' }), planned('2026-03-04', null, { zone: home })];

  it.each([
    ['westward, the evening in Shanghai', west, '2026-03-03T15:00:00Z', tuesday],
    ['westward, after midnight in Shanghai and before midnight in New York', west, '2026-03-03T20:00:00Z', tuesday],
    ['westward, the morning in New York', west, '2026-03-04T14:00:00Z', '2026-03-04'],
    ['eastward, the morning in New York', east, '2026-03-03T14:00:00Z', tuesday],
    ['eastward, when the new day has begun in Shanghai', east, '2026-03-03T20:00:00Z', '2026-03-04'],
  ])('no moment is without a work date: %s', (_, schedule, moment, date) => {
    expect(workDateIn(schedule, Date.parse(moment))).toBe(date);
  });
});

describe('cutting, whatever the windows', () => {
  interface Shift {
    readonly on: number;
    readonly workDate: string;
    readonly from: number;
    readonly until: number;
    readonly lastOff: number;
  }
  const anyWindows = fc
    .array(fc.tuple(fc.nat(600), fc.integer({ min: 2, max: 900 }), fc.nat(600), fc.integer({ min: 60, max: 2000 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((shifts) => {
      let on = 0;
      return shifts.map(([before, length, after, step], index): Shift => {
        on += step;
        const lastOff = on + length;
        return { on, workDate: addDays(tuesday, index), from: on - before, until: lastOff + after, lastOff };
      });
    });

  it('no moment lies in two windows, but for the shared instant', () => {
    fc.assert(
      fc.property(anyWindows, (windows) => {
        const cut = cutWindows(windows);
        cut.forEach((one, index) => {
          for (const next of cut.slice(index + 1)) expect(one.until).toBeLessThanOrEqual(next.from);
        });
      }),
      often,
    );
  });

  it('cutting only takes away', () => {
    fc.assert(
      fc.property(anyWindows, fc.integer({ min: -600, max: 14_000 }), (windows, moment) => {
        const wanted = windows.filter(({ from, until }) => from <= moment && moment <= until);
        const holding = windowHolding(cutWindows(windows), moment);
        if (holding !== undefined) expect(wanted.map(({ workDate }) => workDate)).toContain(holding.workDate);
      }),
      often,
    );
  });

  it('every scheduled moment keeps its shift, unless two shifts run at once', () => {
    fc.assert(
      fc.property(anyWindows, (windows) => {
        const apart = windows.every(({ lastOff }, index) => lastOff <= (windows[index + 1]?.on ?? Infinity));
        fc.pre(apart);
        for (const one of windows) {
          expect(windowHolding(cutWindows(windows), one.on + 1)?.workDate).toBe(one.workDate);
          expect(windowHolding(cutWindows(windows), one.lastOff)?.workDate).toBe(one.workDate);
        }
      }),
      often,
    );
  });
});
