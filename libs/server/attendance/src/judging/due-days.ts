import { daysBetween, type PlannedDay, windowsOf, workDateOf } from '@atrium/rules-attendance';
import type { MemberTerms } from '../rules/member-terms.js';
import type { RuleBook } from '../rules/rule-book.js';

const minute = 60_000;

/** From when on a day of a schedule can be judged for good: its window has ended and the group's delay has passed. */
export function dueAtOf(schedule: readonly PlannedDay[], workDate: string): Date | null {
  const window = windowsOf(schedule).find((one) => one.workDate === workDate);
  if (window === undefined) return null;
  const delay = schedule.find((day) => day.workDate === workDate)?.group?.judgeDelayMinutes ?? 0;
  return new Date(window.until + delay * minute);
}

/** The work dates from one on that have begun for a member and on which they could be in a group. */
export function begunDates(book: RuleBook, terms: MemberTerms, { from, now }: { from: string; now: Date }): string[] {
  const [first] = terms.groups;
  if (first === undefined) return [];
  const zones = terms.groups.map(({ groupId }) => book.groups.get(groupId)?.zone ?? book.zone);
  const last = zones.map((zone) => workDateOf(now.getTime(), zone)).reduce((a, b) => (a > b ? a : b));
  return daysBetween(from > first.fromDay ? from : first.fromDay, last);
}
