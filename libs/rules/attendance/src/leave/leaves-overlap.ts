import { coverOf } from '../day/cover.js';
import { shiftTimes } from '../day/shift-times.js';
import type { PlannedDay } from '../rules/day-plan.js';
import type { Span } from '../time/instants.js';
import { sharedTime } from '../time/spans.js';
import { approvedTimesOf, type LeaveSpan } from './leave-span.js';

/** Whether two spans of leave cover some of the same time of these days: two halves of one day do not. */
export function leavesOverlap(a: LeaveSpan, b: LeaveSpan, schedule: readonly PlannedDay[]): boolean {
  return schedule.some((day) => {
    const others = stretchesOn(day, b);
    return stretchesOn(day, a).some((own) => others.some((other) => sharedTime(own, other) > 0));
  });
}

/** Where leave lies on a day. On a day without a shift the halves are as good as any. */
function stretchesOn(day: PlannedDay, span: LeaveSpan): readonly Span[] {
  const times = approvedTimesOf('', span);
  if (day.shift !== null) {
    const { rule } = day.shift;
    return coverOf(times, day, { rule, times: shiftTimes(rule, day.workDate, day.zone) }).spans;
  }
  return times.flatMap((time) => {
    if (time.unit === 'day') return time.from <= day.workDate && day.workDate <= time.to ? [{ from: 0, until: 2 }] : [];
    if (time.unit !== 'half_day' || time.workDate !== day.workDate) return [];
    return [time.half === 'first' ? { from: 0, until: 1 } : { from: 1, until: 2 }];
  });
}
