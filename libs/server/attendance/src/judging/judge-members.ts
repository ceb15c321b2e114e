import { Injectable } from '@nestjs/common';
import { acrossCompanies, Clock, currentCompanyId, inCompany, newId, Outbox, Realtime, Tx } from '@atrium/kit';
import { daysJudged } from '@atrium/contracts/attendance';
import {
  addDays,
  type ApprovedTime,
  canonicalDayInput,
  type DayInput,
  decodeDayRecord,
  encodeDayRecord,
  engineVersion,
  instantOf,
  judgeDay,
} from '@atrium/rules-attendance';
import { inputOf, scheduleAround } from '../days/day-facts.js';
import type { DayRecordEntity } from '../days/day-record.entity.js';
import { DayRecordsRepository } from '../days/day-records.repository.js';
import type { SupersededDayEntity } from '../days/superseded-day.entity.js';
import { sha256 } from '../punches/evidence.js';
import type { PunchEntity } from '../punches/punch.entity.js';
import { PunchesRepository } from '../punches/punches.repository.js';
import { LeavesRepository } from '../leave/leaves.repository.js';
import { type MemberTerms, MemberTermsReader } from '../rules/member-terms.js';
import type { RuleBook } from '../rules/rule-book.js';
import { RuleBooks } from '../rules/rule-books.js';
import type { DirtyDayEntity } from './dirty-day.entity.js';
import { type ClaimedMember, type DayToJudge, DirtyDays } from './dirty-days.repository.js';
import { begunDates, dueAtOf } from './due-days.js';

/** Members judged in one transaction. */
const batch = 100;

/** What became of the due days of a batch. */
interface Judged {
  readonly changed: DayRecordEntity[];
  readonly superseded: SupersededDayEntity[];
  /** Days that are looked at again once their window has ended. */
  readonly left: DayToJudge[];
}

/** What a batch is judged by. */
interface Rules {
  readonly book: RuleBook;
  readonly terms: ReadonlyMap<string, MemberTerms>;
  readonly now: Date;
}

/** Judges the days that are due, a batch of members at a time. Any number of workers may. */
@Injectable()
export class JudgeMembers {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly dirty: DirtyDays,
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly punches: PunchesRepository,
    private readonly leaves: LeavesRepository,
    private readonly records: DayRecordsRepository,
    private readonly outbox: Outbox,
    private readonly realtime: Realtime,
  ) {}

  /** Judges one batch. False: nobody is due. */
  async next(): Promise<boolean> {
    return this.tx.run(async () => {
      const now = this.clock.now();
      const claimed = await acrossCompanies('timers', () => this.dirty.claim(now, batch));
      if (!claimed) return false;
      await inCompany(claimed.companyId, () => this.judge(claimed.members, now));
      return true;
    });
  }

  private async judge(members: readonly ClaimedMember[], now: Date): Promise<void> {
    const memberIds = members.map(({ memberId }) => memberId);
    const book = await this.books.fresh();
    const terms = await this.terms.of(memberIds);
    const { due, later } = await this.daysOf(members, { book, terms, now });
    const { changed, superseded, left } = await this.judgeDays(due, { book, terms, now });
    await this.records.put(changed);
    await this.records.keepSuperseded(superseded);
    await this.dirty.leave(memberIds, [...later, ...left]);
    await this.announce(changed);
  }

  /** Days that are due now, each once, and those that are not yet. */
  private async daysOf(members: readonly ClaimedMember[], { book, terms, now }: Rules) {
    const marked = await this.dirty.ofMembers(members.map(({ memberId }) => memberId));
    const due = new Map<string, DirtyDayEntity>(
      marked.filter(({ dueAt }) => dueAt <= now).map((day) => [`${day.memberId} ${day.workDate}`, day]),
    );
    for (const { companyId, memberId, fromDay, fromWhy } of members) {
      const own = terms.get(memberId);
      if (fromDay === null || fromWhy === null || own === undefined) continue;
      for (const workDate of begunDates(book, own, { from: fromDay, now })) {
        const key = `${memberId} ${workDate}`;
        if (!due.has(key)) due.set(key, { companyId, memberId, workDate, dueAt: now, why: fromWhy });
      }
    }
    const isLater = ({ memberId, workDate, dueAt }: DirtyDayEntity) =>
      dueAt > now && !due.has(`${memberId} ${workDate}`);
    return { due: [...due.values()], later: marked.filter(isLater) };
  }

  private async judgeDays(due: readonly DirtyDayEntity[], { book, terms, now }: Rules): Promise<Judged> {
    const judged: Judged = { changed: [], superseded: [], left: [] };
    if (due.length === 0) return judged;
    const facts = await this.factsOf(due, book);
    for (const day of due) {
      const { memberId, workDate } = day;
      const own = terms.get(memberId);
      if (!own) continue;
      const schedule = scheduleAround(book, own, workDate);
      const input = inputOf({ schedule, workDate, now }, factsOfMember(facts, memberId));
      judgeOne(judged, { day, input, before: facts.records.get(`${memberId} ${workDate}`), now });
      const dueAt = dueAtOf(schedule, workDate);
      if (dueAt !== null && dueAt > now) judged.left.push({ memberId, workDate, dueAt, why: 'ended' });
    }
    return judged;
  }

  private async factsOf(due: readonly DirtyDayEntity[], book: RuleBook) {
    const memberIds = [...new Set(due.map(({ memberId }) => memberId))];
    const dates = due.map(({ workDate }) => workDate).sort();
    const [first = '', last = ''] = [dates[0], dates.at(-1)];
    // In whatever zone, no window reaches further than that.
    const [from, until] = [
      instantOf(addDays(first, -2), '00:00', book.zone),
      instantOf(addDays(last, 4), '00:00', book.zone),
    ];
    const span = { from: new Date(from), until: new Date(until) };
    const records = await this.records.between(memberIds, first, last);
    return {
      punches: await this.punches.ofMembers(memberIds, span),
      leave: await this.leaves.approvedOf(memberIds, { from: first, to: last }),
      records: new Map(records.map((record) => [`${record.memberId} ${record.workDate}`, record])),
    };
  }

  private async announce(changed: readonly DayRecordEntity[]): Promise<void> {
    if (changed.length === 0) return;
    const memberIds = [...new Set(changed.map(({ memberId }) => memberId))];
    const finals = changed.filter(({ final }) => final === 1);
    for (const memberId of new Set(finals.map((record) => record.memberId))) {
      const days = finals.filter((record) => record.memberId === memberId);
      await this.outbox.add(daysJudged, {
        memberId,
        days: days.map(({ workDate, record }) => ({
          workDate,
          status: decodeDayRecord(workDate, record).status,
          provisional: false,
        })),
      });
    }
    this.realtime.hint(currentCompanyId(), { topic: 'attendance.my', ids: [], audience: memberIds });
  }
}

const factsOfMember = (
  {
    punches,
    leave,
  }: { punches: ReadonlyMap<string, readonly PunchEntity[]>; leave: ReadonlyMap<string, readonly ApprovedTime[]> },
  memberId: string,
) => ({ punches: punches.get(memberId) ?? [], leave: leave.get(memberId) ?? [] });

/** Judges a day; keeps it only when its input is another than before. */
function judgeOne(
  judged: Judged,
  { day, input, before, now }: { day: DirtyDayEntity; input: DayInput; before: DayRecordEntity | undefined; now: Date },
): void {
  const inputHash = sha256(canonicalDayInput(input));
  if (before?.inputHash === inputHash) return;
  const record = judgeDay(input);
  // Days of which nothing was ever to be said leave no row.
  if (record.status === 'none' && before === undefined) return;
  const encoded = encodeDayRecord(record);
  const { companyId, memberId, workDate } = day;
  const stamp = { inputHash, engineVersion, judgedAt: now };
  judged.changed.push({ companyId, memberId, workDate, record: encoded, final: record.provisional ? 0 : 1, ...stamp });
  if (before?.final === 1 && before.record !== encoded) {
    const { final: _, ...was } = before;
    judged.superseded.push({ ...was, id: newId(), supersededAt: now, why: day.why });
  }
}
