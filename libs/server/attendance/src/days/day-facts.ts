import { Injectable } from '@nestjs/common';
import { Clock, groupedBy, SetLoader } from '@atrium/kit';
import {
  addDays,
  type ApprovedTime,
  type DayInput,
  instantOf,
  type PlannedDay,
  windowsOf,
  workDateIn,
  workDateOf,
} from '@atrium/rules-attendance';
import { plansOf, zoneOn } from '../rules/member-plans.js';
import { type MemberTerms, MemberTermsReader } from '../rules/member-terms.js';
import type { RuleBook } from '../rules/rule-book.js';
import { RuleBooks } from '../rules/rule-books.js';
import type { PunchEntity } from '../punches/punch.entity.js';
import { PunchesRepository } from '../punches/punches.repository.js';
import { toFact } from '../punches/punch-views.js';
import { LeavesRepository } from '../leave/leaves.repository.js';

/** A day of a member with all that it is judged from. */
export interface DayFacts {
  readonly input: DayInput;
  readonly plan: PlannedDay;
  readonly book: RuleBook;
  /** Those that the input was made of, and perhaps neighbours. */
  readonly punches: readonly PunchEntity[];
}

/** Collects the facts of days. */
@Injectable()
export class DayFactsReader {
  private readonly punchesOfDays = new SetLoader<MemberStretch, readonly PunchEntity[]>(
    'attendance.dayFacts',
    (asked) => this.punchesOf(asked),
  );

  private readonly leaveOfDays = new SetLoader<MemberDay, readonly ApprovedTime[]>('attendance.leaveOfDays', (asked) =>
    this.leaveOf(asked),
  );

  constructor(
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly punches: PunchesRepository,
    private readonly leaves: LeavesRepository,
    private readonly clock: Clock,
  ) {}

  /** One day of one member as things stand, by rules at most five seconds old. */
  async of(memberId: string, workDate: string): Promise<DayFacts> {
    const book = await this.books.current();
    const terms = await this.terms.current(memberId);
    const schedule = scheduleAround(book, terms, workDate);
    const punches = await this.punchesOfDays.load({ memberId, stretch: spanOf(schedule, workDate) });
    const leave = await this.leaveOfDays.load({ memberId, workDate });
    return { ...this.put({ book, schedule, workDate }, { punches, leave }), punches };
  }

  /** The work date that a press at a moment belongs to. */
  async workDateAt(memberId: string, at: Date): Promise<string> {
    const book = await this.books.current();
    return workDateAt(book, await this.terms.current(memberId), at.getTime());
  }

  /** Nearly all who press at one time have their day in the same stretch. */
  private async punchesOf(asked: readonly MemberStretch[]): Promise<(readonly PunchEntity[])[]> {
    const found = new Map<MemberStretch, readonly PunchEntity[]>();
    for (const own of groupedBy(asked, ({ stretch }) => `${+stretch.from} ${+stretch.until}`).values()) {
      const punches = await this.punches.ofMembers(
        own.map(({ memberId }) => memberId),
        own[0].stretch,
      );
      for (const one of own) found.set(one, punches.get(one.memberId) ?? []);
    }
    return asked.map((one) => found.get(one) ?? []);
  }

  private async leaveOf(asked: readonly MemberDay[]): Promise<(readonly ApprovedTime[])[]> {
    const found = new Map<MemberDay, readonly ApprovedTime[]>();
    for (const own of groupedBy(asked, ({ workDate }) => workDate).values()) {
      const { workDate } = own[0];
      const memberIds = own.map(({ memberId }) => memberId);
      const leave = await this.leaves.approvedOf(memberIds, { from: workDate, to: workDate });
      for (const one of own) found.set(one, leave.get(one.memberId) ?? []);
    }
    return asked.map((one) => found.get(one) ?? []);
  }

  private put(
    { book, schedule, workDate }: { book: RuleBook; schedule: readonly PlannedDay[]; workDate: string },
    facts: Facts,
  ): Omit<DayFacts, 'punches'> {
    const plan = schedule.find((day) => day.workDate === workDate) ?? book.noPlan(workDate);
    return { book, plan, input: inputOf({ schedule, workDate, now: this.clock.now() }, facts) };
  }
}

/** Facts of a member around a day. */
interface Facts {
  /** In order. */
  readonly punches: readonly PunchEntity[];
  /** Approved. */
  readonly leave: readonly ApprovedTime[];
}

/** What rules judge a day from; of the facts those that can belong to it are taken. */
export function inputOf(
  { schedule, workDate, now }: { schedule: readonly PlannedDay[]; workDate: string; now: Date },
  { punches, leave }: Facts,
): DayInput {
  const span = spanOf(schedule, workDate);
  return {
    workDate,
    schedule,
    punches: within(punches, span).map(toFact),
    approvals: leave.filter((time) => touches(time, workDate, span)),
    corrections: [],
    lastOutBefore: null,
    evaluateAt: now.getTime(),
  };
}

/** A stretch of time, both ends included. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

interface MemberDay {
  readonly memberId: string;
  readonly workDate: string;
}

interface MemberStretch {
  readonly memberId: string;
  readonly stretch: Stretch;
}

/** In which punches of a work date can lie: its local day until the next begins, and its window where that reaches further. */
export function spanOf(schedule: readonly PlannedDay[], workDate: string): Stretch {
  const next = addDays(workDate, 1);
  const zoneOf = (date: string) => schedule.find((day) => day.workDate === date)?.zone;
  const zone = zoneOf(workDate) ?? 'UTC';
  const window = windowsOf(schedule).find((one) => one.workDate === workDate);
  const begin = instantOf(workDate, '00:00', zone);
  // Who moves to a zone further west has a day that lasts longer than its date.
  const end = Math.max(instantOf(next, '00:00', zone), instantOf(next, '00:00', zoneOf(next) ?? zone));
  return {
    from: new Date(Math.min(begin, window?.from ?? begin)),
    until: new Date(Math.max(end, window?.until ?? end)),
  };
}

/** Whether approved time can count for a work date: what only its neighbours know must not change its input. */
function touches(time: ApprovedTime, workDate: string, { from, until }: Stretch): boolean {
  if (time.unit === 'time') return time.from < until.getTime() && time.until > from.getTime();
  if (time.unit === 'half_day') return time.workDate === workDate;
  return time.from <= workDate && workDate <= time.to;
}

/** Of punches in order those in a stretch. */
function within(punches: readonly PunchEntity[], { from, until }: Stretch): readonly PunchEntity[] {
  const first = firstFrom(punches, from);
  let end = first;
  while (end < punches.length && (punches[end]?.at ?? until) <= until) end += 1;
  return punches.slice(first, end);
}

/** Where the first punch stands that is not before a moment. */
function firstFrom(punches: readonly PunchEntity[], from: Date): number {
  let [low, high] = [0, punches.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((punches[middle]?.at ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day before, the day, the day after. */
export function scheduleAround(book: RuleBook, terms: MemberTerms, workDate: string): PlannedDay[] {
  return plansOf(book, terms, [addDays(workDate, -1), workDate, addDays(workDate, 1)]);
}

/** The work date that a moment belongs to: that of the shift whose window holds it, else the local day. */
export function workDateAt(book: RuleBook, terms: MemberTerms, at: number): string {
  const local = workDateOf(at, book.zone);
  const zone = zoneOn(book, terms, local);
  const today = workDateOf(at, zone);
  const schedule = plansOf(
    book,
    terms,
    [-2, -1, 0, 1, 2].map((days) => addDays(today, days)),
  );
  return workDateIn(schedule, at) ?? today;
}
