import { Injectable } from '@nestjs/common';
import { Clock } from '@atrium/kit';
import {
  addDays,
  daysBetween,
  type LeaveSpan,
  type PlannedDay,
  shiftTimes,
  workDateOf,
} from '@atrium/rules-attendance';
import { plansOf, zoneOn } from '../rules/member-plans.js';
import { type MemberTerms, MemberTermsReader } from '../rules/member-terms.js';
import type { RuleBook } from '../rules/rule-book.js';
import { RuleBooks } from '../rules/rule-books.js';

/** How far ahead a working day is looked for, to know how long a member's day is. */
const daysAhead = 14;
const usualDayMinutes = 480;

/** The working days that leave is counted by. */
@Injectable()
export class LeaveDays {
  constructor(
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly clock: Clock,
  ) {}

  /** What a member is to work on the days of a span, as the rules stand now. */
  async planOf(memberId: string, span: LeaveSpan): Promise<PlannedDay[]> {
    const { book, terms } = await this.rulesOf(memberId);
    return plansOf(book, terms, datesOf(span, book, terms));
  }

  /** How long the member's next working day is; eight hours for who has none. */
  async dayMinutesOf(memberId: string): Promise<number> {
    const { book, terms } = await this.rulesOf(memberId);
    const today = workDateOf(this.clock.now().getTime(), book.zone);
    const plans = plansOf(book, terms, daysBetween(today, addDays(today, daysAhead)));
    const next = plans.find(({ shift }) => shift !== null);
    return next?.shift ? shiftTimes(next.shift.rule, next.workDate, next.zone).scheduledMinutes : usualDayMinutes;
  }

  private async rulesOf(memberId: string): Promise<{ book: RuleBook; terms: MemberTerms }> {
    const book = await this.books.fresh();
    const terms = (await this.terms.of([memberId])).get(memberId) ?? { groups: [], employed: [] };
    return { book, terms };
  }
}

/** The dates of a span; of moments one more before, whose shift may pass midnight. */
function datesOf(span: LeaveSpan, book: RuleBook, terms: MemberTerms): string[] {
  if (span.unit !== 'time') return daysBetween(span.from, span.to);
  const zone = zoneOn(book, terms, workDateOf(span.from, book.zone));
  return daysBetween(addDays(workDateOf(span.from, zone), -1), workDateOf(span.until, zone));
}
