import { Injectable } from '@nestjs/common';
import { Tx } from '@atrium/kit';
import { addDays } from '@atrium/rules-attendance';
import { WorkingHours } from '@atrium/server-calendar';
import { Directory } from '@atrium/server-directory';
import { MemberTermsReader } from '../rules/member-terms.js';
import { RuleBooks } from '../rules/rule-books.js';
import { daysAhead, daysKept, hoursOf, termsOf, writtenDates } from './hours-plan.js';

/** Writes down when people work, for whoever needs to know without knowing shifts. Twice is as good as once. */
@Injectable()
export class WriteHours {
  constructor(
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly hours: WorkingHours,
    private readonly directory: Directory,
    private readonly tx: Tx,
  ) {}

  /** What groups work from now on, after their rules or the calendar changed; all groups unless some are named. */
  async ofGroups(groupIds?: readonly string[]): Promise<void> {
    const book = await this.books.fresh();
    const dates = writtenDates(await this.directory.today());
    const known = groupIds?.filter((id) => book.groups.has(id)) ?? [...book.groups.keys()];
    await this.hours.writeDays(known.flatMap((groupId) => hoursOf(book, groupId, dates)));
  }

  /** By whose hours members go, after they came into a group, left, or came back. */
  async ofMembers(memberIds: readonly string[]): Promise<void> {
    const terms = await this.terms.of(memberIds);
    await this.hours.writeTerms(
      memberIds,
      memberIds.flatMap((id) => termsOf(id, terms.get(id) ?? { groups: [], employed: [] })),
    );
  }

  /** What is not written down yet because its day is nearer now, and drops what has gone by. */
  async ahead(): Promise<void> {
    const today = await this.directory.today();
    const last = addDays(today, daysAhead);
    const written = await this.hours.writtenUntil();
    const { groups } = await this.books.fresh();
    const behind = [...groups.keys()].filter((id) => (written.get(id) ?? '') < last);
    if (behind.length === 0) return;
    await this.tx.run(async () => {
      await this.ofGroups(behind);
      await this.hours.forgetBefore(addDays(today, -daysKept));
    });
  }
}
