import { addDays, daysBetween, shiftTimes } from '@atrium/rules-attendance';
import type { PlanDay, PlanTerm } from '@atrium/server-calendar';
import type { MemberTerms } from '../rules/member-terms.js';
import type { RuleBook } from '../rules/rule-book.js';

/** How far ahead hours are written down: further than any timeout or quiet hour looks. */
export const daysAhead = 62;
/** How long days that have gone by are kept. */
export const daysKept = 31;

/** The dates that are written down around a day. */
export const writtenDates = (today: string): string[] => daysBetween(addDays(today, -1), addDays(today, daysAhead));

/** What a group works on these dates: segments without their breaks, as moments. */
export function hoursOf(book: RuleBook, groupId: string, dates: readonly string[]): PlanDay[] {
  return dates.map((day) => {
    const { shift, zone } = book.planOf(groupId, day);
    const work = shift === null ? [] : shiftTimes(shift.rule, day, zone).work;
    return {
      planId: groupId,
      day,
      spans: work.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
    };
  });
}

/** When a member goes by which group's hours: in it, and employed. */
export function termsOf(memberId: string, { groups, employed }: MemberTerms): PlanTerm[] {
  return groups.flatMap(({ groupId, fromDay, toDay }) =>
    employed.flatMap(({ firstDay, lastDay }) => {
      const [from, to] = [fromDay > firstDay ? fromDay : firstDay, toDay < lastDay ? toDay : lastDay];
      return from > to ? [] : [{ memberId, planId: groupId, fromDay: from, toDay: to }];
    }),
  );
}
