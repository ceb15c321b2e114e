import { shiftTimes } from '../day/shift-times.js';
import type { ApprovedTime } from '../day/facts.js';
import type { PlannedDay } from '../rules/day-plan.js';
import { type Minutes, minute } from '../time/instants.js';
import { totalTime, within } from '../time/spans.js';
import type { WorkDate } from '../time/work-dates.js';
import { approvedTimesOf, type LeaveSpan } from './leave-span.js';

/** How a leave type counts. */
export interface LeaveCounting {
  /** `working`: days of rest and public holidays cost nothing. `natural`: every calendar day costs. */
  readonly counts: 'working' | 'natural';
  /** What a day costs on which nothing is worked. */
  readonly dayMinutes: Minutes;
}

/** What leave costs on one work date. */
export interface LeaveDay {
  readonly workDate: WorkDate;
  readonly minutes: Minutes;
  /** Halves of the day; 0: it is counted by the minute. */
  readonly halves: 0 | 1 | 2;
}

/**
 * What a span costs, day by day, in order; days that cost nothing are left out. A day costs the scheduled minutes of its shift;
 * half a day costs half of them, whatever that half lasts (an odd minute goes to the first half); moments cost the scheduled
 * minutes inside them, begun minutes not counted. `schedule`: the days of the span, and for moments one more at either end.
 *
 * Half a day on a holiday costs nothing: each day is counted by itself. (Known to go wrong elsewhere: reference, 4.)
 */
export function countLeave(
  span: LeaveSpan,
  schedule: readonly PlannedDay[],
  counting: LeaveCounting,
): readonly LeaveDay[] {
  const times = approvedTimesOf('', span);
  return schedule.flatMap((day) => {
    const halves = halvesOn(times, day.workDate);
    const minutes = span.unit === 'time' ? minutesInside(span, day) : shareOf(dayLength(day, counting), halves);
    return minutes > 0 ? [{ workDate: day.workDate, minutes, halves: halves.size as LeaveDay['halves'] }] : [];
  });
}

/** What all days cost together. */
export const minutesOf = (days: readonly LeaveDay[]): Minutes => days.reduce((sum, { minutes }) => sum + minutes, 0);

/** The length that a request shows: days as a decimal (`1.5`), or minutes where it was asked for by moments. */
export function leaveAmount(span: LeaveSpan, days: readonly LeaveDay[]): string {
  return String(span.unit === 'time' ? minutesOf(days) : days.reduce((sum, { halves }) => sum + halves, 0) / 2);
}

function halvesOn(times: readonly ApprovedTime[], date: WorkDate): ReadonlySet<'first' | 'second'> {
  const halves = new Set<'first' | 'second'>();
  for (const time of times) {
    if (time.unit === 'day' && time.from <= date && date <= time.to) halves.add('first').add('second');
    if (time.unit === 'half_day' && time.workDate === date) halves.add(time.half);
  }
  return halves;
}

function dayLength({ workDate, zone, shift }: PlannedDay, { counts, dayMinutes }: LeaveCounting): Minutes {
  if (shift !== null) return shiftTimes(shift.rule, workDate, zone).scheduledMinutes;
  return counts === 'natural' ? dayMinutes : 0;
}

function shareOf(length: Minutes, halves: ReadonlySet<'first' | 'second'>): Minutes {
  const first = halves.has('first') ? Math.ceil(length / 2) : 0;
  return first + (halves.has('second') ? Math.floor(length / 2) : 0);
}

function minutesInside(span: LeaveSpan & { unit: 'time' }, { workDate, zone, shift }: PlannedDay): Minutes {
  if (shift === null) return 0;
  return Math.floor(totalTime(within(shiftTimes(shift.rule, workDate, zone).work, [span])) / minute);
}
