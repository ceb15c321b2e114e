import type { PlannedDay } from '@atrium/rules-attendance';
import type { MemberTerms } from './member-terms.js';
import type { RuleBook } from './rule-book.js';

/** The group that a member is in on a day, if they are employed then. */
export function groupIdOn(terms: MemberTerms, day: string): string | null {
  if (!terms.employed.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)) return null;
  return terms.groups.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay)?.groupId ?? null;
}

/** What a member works on these dates. */
export function plansOf(book: RuleBook, terms: MemberTerms, dates: readonly string[]): PlannedDay[] {
  return dates.map((date) => {
    const groupId = groupIdOn(terms, date);
    return groupId === null ? book.noPlan(date) : book.planOf(groupId, date);
  });
}

/** The zone in which a member's days are counted around a day: that of their group, else the company's. */
export function zoneOn(book: RuleBook, terms: MemberTerms, day: string): string {
  const groupId = groupIdOn(terms, day);
  return (groupId === null ? undefined : book.groups.get(groupId)?.zone) ?? book.zone;
}
