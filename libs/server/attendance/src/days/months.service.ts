import { Injectable } from '@nestjs/common';
import { Clock } from '@atrium/kit';
import type { DayRecordView, MonthView } from '@atrium/contracts/attendance';
import {
  addDays,
  type DayInput,
  daysBetween,
  decodeDayRecord,
  explainDay,
  type PlannedDay,
  summariseMonth,
  workDateOf,
} from '@atrium/rules-attendance';
import type { PunchEntity } from '../punches/punch.entity.js';
import { PunchesRepository } from '../punches/punches.repository.js';
import { LeavesRepository } from '../leave/leaves.repository.js';
import { plansOf, zoneOn } from '../rules/member-plans.js';
import { MemberTermsReader } from '../rules/member-terms.js';
import { RuleBooks } from '../rules/rule-books.js';
import { inputOf, spanOf } from './day-facts.js';
import type { DayRecordEntity } from './day-record.entity.js';
import { DayRecordsRepository } from './day-records.repository.js';
import { toDayView } from './day-views.js';
import { datesOf } from './month-days.js';

/** A month of one member: its judged days, and the plan of the others. */
@Injectable()
export class Months {
  constructor(
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly punches: PunchesRepository,
    private readonly leaves: LeavesRepository,
    private readonly records: DayRecordsRepository,
    private readonly clock: Clock,
  ) {}

  /** Sums are those of the stored records of finished days, and of nothing else. */
  async of(memberId: string, month: string): Promise<MonthView> {
    const book = await this.books.current();
    const terms = await this.terms.current(memberId);
    const now = this.clock.now();
    const dates = datesOf(month);
    const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
    const schedule = plansOf(book, terms, daysBetween(addDays(first, -1), addDays(last, 1)));
    const { from } = spanOf(schedule, first);
    const { until } = spanOf(schedule, last);
    const punches = await this.punches.ofMember(memberId, { from, until });
    const leave = (await this.leaves.approvedOf([memberId], { from: first, to: last })).get(memberId) ?? [];
    const stored = await this.records.between([memberId], first, last);
    const byDate = new Map(stored.map((row) => [row.workDate, row]));
    const zone = zoneOn(book, terms, workDateOf(now.getTime(), book.zone));
    const today = workDateOf(now.getTime(), zone);
    const days = dates.map((workDate, at) => {
      const around = schedule.slice(at, at + 3);
      const input = inputOf({ schedule: around, workDate, now }, { punches, leave });
      return dayOf(input, { stored: byDate.get(workDate), punches, today });
    });
    return { month, zone, today, days, sums: summariseMonth(finished(stored)).figures };
  }
}

function dayOf(
  input: DayInput,
  { stored, punches, today }: { stored: DayRecordEntity | undefined; punches: readonly PunchEntity[]; today: string },
): DayRecordView {
  const plan = input.schedule.find(({ workDate }) => workDate === input.workDate) as PlannedDay;
  const day = explainDay(input, input.workDate === today ? 'provisional' : 'judged');
  // A finished day is shown as it was judged; as long as it is open, as things stand.
  const record = stored?.final === 1 ? decodeDayRecord(stored.workDate, stored.record) : day.record;
  return toDayView(plan, record, { slots: day.slots, punches, judgedAt: stored?.judgedAt ?? null });
}

const finished = (stored: readonly DayRecordEntity[]) =>
  stored.filter(({ final }) => final === 1).map(({ workDate, record }) => decodeDayRecord(workDate, record));
