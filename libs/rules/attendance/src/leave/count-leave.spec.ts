import fc from 'fast-check';
import type { PlannedDay } from '../rules/day-plan.js';
import { at } from '../testing/at.js';
import { planned } from '../testing/day.js';
import { often } from '../testing/runs.js';
import { nineToSix, night, shiftOf } from '../testing/shifts.js';
import { addDays, daysBetween, weekdayOf } from '../time/work-dates.js';
import { countLeave, leaveAmount, type LeaveCounting, minutesOf } from './count-leave.js';
import type { LeaveSpan } from './leave-span.js';
import { leavesOverlap } from './leaves-overlap.js';

const working: LeaveCounting = { counts: 'working', dayMinutes: 480 };
const natural: LeaveCounting = { counts: 'natural', dayMinutes: 420 };

/** From Monday, 2 March 2026 on: nine to six, weekends off, and a public holiday on Thursday, the fifth. */
const weeks = daysBetween('2026-03-01', '2026-03-20').map((date): PlannedDay => {
  if (date === '2026-03-05') return { ...planned(date, null, {}), kind: 'statutory' };
  return planned(date, weekdayOf(date) < 5 ? nineToSix : null, {});
});
const days = (from: string, to: string): LeaveSpan => ({ unit: 'day', from: `2026-03-${from}`, to: `2026-03-${to}` });
const halves = (from: string, to: string): LeaveSpan => {
  const [fromDay, fromHalf] = from.split(' ') as [string, 'first' | 'second'];
  const [toDay, toHalf] = to.split(' ') as [string, 'first' | 'second'];
  return { unit: 'half_day', from: `2026-03-${fromDay}`, fromHalf, to: `2026-03-${toDay}`, toHalf };
};
const time = (day: string, from: string, until: string): LeaveSpan => ({
  unit: 'time',
  from: at(`2026-03-${day}`, from),
  until: at(`2026-03-${day}`, until),
});

describe('what leave costs', () => {
  it.each<[string, LeaveSpan, LeaveCounting, number, string]>([
    ['a day costs its shift', days('02', '02'), working, 480, '1'],
    ['a week with a holiday and its weekend', days('02', '08'), working, 4 * 480, '4'],
    [
      'natural days: the weekend and the holiday cost the length of a day',
      days('02', '08'),
      natural,
      4 * 480 + 3 * 420,
      '7',
    ],
    ['a weekend', days('07', '08'), working, 0, '0'],
    ['a morning', halves('02 first', '02 first'), working, 240, '0.5'],
    ['an afternoon is half a day, though it lasts five hours', halves('02 second', '02 second'), working, 240, '0.5'],
    ['both halves are the day', halves('02 first', '02 second'), working, 480, '1'],
    ['from noon to noon', halves('02 second', '04 first'), working, 960, '2'],
    ['half a day on a holiday costs nothing', halves('05 first', '05 first'), working, 0, '0'],
    ['a range that ends with half a holiday', halves('04 first', '05 first'), working, 480, '1'],
    ['an hour', time('02', '10:00', '11:00'), working, 60, '60'],
    ['over lunch: the break costs nothing', time('02', '11:30', '13:30'), working, 60, '60'],
    ['outside of the shift', time('02', '19:00', '21:00'), working, 0, '0'],
    ['longer than the shift', time('02', '00:00', '24:00'), working, 480, '480'],
    ['a begun minute is not counted', time('02', '10:00:30', '10:10:00'), working, 9, '9'],
  ])('%s', (_, span, counting, minutes, amount) => {
    const counted = countLeave(span, weeks, counting);
    expect(minutesOf(counted)).toBe(minutes);
    expect(leaveAmount(span, counted)).toBe(amount);
  });

  it('moments after midnight count for the night that they belong to', () => {
    const nights = ['2026-03-02', '2026-03-03'].map((date) => planned(date, night, {}));
    expect(countLeave(time('03', '01:00', '03:00'), nights, working)).toEqual([
      { workDate: '2026-03-02', minutes: 120, halves: 0 },
    ]);
  });

  it('the halves of an odd shift are together the shift', () => {
    const odd = [planned('2026-03-02', shiftOf('09:00-16:01'), {})];
    const cost = (span: LeaveSpan) => minutesOf(countLeave(span, odd, working));
    expect([cost(halves('02 first', '02 first')), cost(halves('02 second', '02 second'))]).toEqual([211, 210]);
  });

  it('does not change when a request is cut in two', () => {
    fc.assert(
      fc.property(
        fc.nat(15),
        fc.nat(15),
        fc.nat(30),
        fc.constantFrom(working, natural),
        (start, length, cut, counting) => {
          const [from, to] = [addDays('2026-03-02', start), addDays('2026-03-02', Math.min(17, start + length))];
          const middle = addDays(from, cut);
          fc.pre(middle < to);
          const cost = (span: LeaveSpan) => minutesOf(countLeave(span, weeks, counting));
          const parts = cost({ unit: 'day', from, to: middle }) + cost({ unit: 'day', from: addDays(middle, 1), to });
          expect(parts).toBe(cost({ unit: 'day', from, to }));
        },
      ),
      often,
    );
  });
});

describe('leave over leave', () => {
  it.each<[string, LeaveSpan, LeaveSpan, boolean]>([
    ['two halves of a day', halves('02 first', '02 first'), halves('02 second', '02 second'), false],
    ['the same half', halves('02 first', '02 first'), halves('02 first', '02 second'), true],
    ['a day inside a range', days('02', '06'), days('03', '03'), true],
    ['the day after', days('02', '03'), days('04', '04'), false],
    ['an hour of the free half', halves('02 first', '02 first'), time('02', '15:00', '16:00'), false],
    ['an hour of the other half', halves('02 first', '02 first'), time('02', '11:00', '12:00'), true],
    ['on a weekend', days('07', '07'), halves('07 second', '08 first'), true],
    ['two halves of a weekend day', halves('07 first', '07 first'), halves('07 second', '07 second'), false],
  ])('%s', (_, a, b, overlap) => {
    expect([leavesOverlap(a, b, weeks), leavesOverlap(b, a, weeks)]).toEqual([overlap, overlap]);
  });
});
