import { Injectable } from '@nestjs/common';
import { Clock, inTurns, type MemberActor, notFound, pageOffset } from '@atrium/kit';
import type { teamBoard, TeamBoard } from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import type { PlannedDay } from '@atrium/rules-attendance';
import { workDateOf } from '@atrium/rules-attendance';
import { Directory, type MemberFacts } from '@atrium/server-directory';
import { inputOf, scheduleAround, spanOf, type Stretch, workDateAt } from '../days/day-facts.js';
import { LeavesRepository } from '../leave/leaves.repository.js';
import { PunchesRepository } from '../punches/punches.repository.js';
import { MemberTermsReader } from '../rules/member-terms.js';
import type { RuleBook } from '../rules/rule-book.js';
import { RuleBooks } from '../rules/rule-books.js';
import { byNeed, countsOf, type Standing, standingOf, toBoardRow } from './board-rows.js';

type Asked = InputOf<typeof teamBoard>;

/** Who is in, among the people that a caller may see, as things stand. */
@Injectable()
export class TeamBoards {
  constructor(
    private readonly directory: Directory,
    private readonly books: RuleBooks,
    private readonly terms: MemberTermsReader,
    private readonly punches: PunchesRepository,
    private readonly leaves: LeavesRepository,
    private readonly clock: Clock,
  ) {}

  async get(me: MemberActor, asked: Asked): Promise<TeamBoard> {
    const now = this.clock.now();
    const book = await this.books.current();
    const day = asked.day ?? workDateOf(now.getTime(), book.zone);
    const people = await this.peopleOf(me, asked, day);
    const standings = await this.standingsOf(people, { book, asked, now });
    const wanted = standings.filter(({ state }) => asked.states === undefined || asked.states.includes(state));
    const from = pageOffset(asked.cursor);
    const next = from + asked.limit;
    return {
      serverNow: now.toISOString(),
      day,
      zone: book.zone,
      counts: countsOf(standings),
      items: wanted.sort(byNeed).slice(from, next).map(toBoardRow),
      nextCursor: next < wanted.length ? String(next) : null,
      total: wanted.length,
    };
  }

  /** Within the caller's scope, below a department if one is asked for, by name, number or title. */
  private async peopleOf(me: MemberActor, { departmentId, q }: Asked, day: string): Promise<MemberFacts[]> {
    const scope = me.grants.get('attendance.read_team');
    if (!scope) return [];
    const people = await this.directory.membersAsOf({ scope }, day);
    const below = departmentId === undefined ? null : await this.belowOf(departmentId, day);
    const text = q?.toLowerCase();
    return people.filter(({ name, number, title, departmentIds }) => {
      if (below !== null && !departmentIds.some((id) => below.has(id))) return false;
      return text === undefined || [name, number, title].some((field) => field?.toLowerCase().includes(text));
    });
  }

  private async belowOf(departmentId: string, day: string): Promise<ReadonlySet<string>> {
    const below = await this.directory.descendantsOf([departmentId], day);
    const known = (await this.directory.departmentsAsOf(day)).some(({ id }) => id === departmentId);
    if (!known) throw notFound();
    return below;
  }

  private async standingsOf(
    people: readonly MemberFacts[],
    { book, asked, now }: { book: RuleBook; asked: Asked; now: Date },
  ): Promise<Standing[]> {
    const departments = new Map((await this.directory.departmentsAsOf()).map(({ id, name }) => [id as string, name]));
    const terms = await this.terms.of(people.map(({ id }) => id));
    const days = await inTurns(people, (member) => {
      const own = terms.get(member.id) ?? { groups: [], employed: [] };
      const workDate = asked.day ?? workDateAt(book, own, now.getTime());
      return { member, workDate, schedule: scheduleAround(book, own, workDate) };
    });
    const ids = people.map(({ id }) => id);
    const punches = await this.punches.ofMembers(ids, spanOfAll(days));
    const dates = days.map(({ workDate }) => workDate).sort();
    const leave = await this.leaves.approvedOf(ids, { from: dates[0] ?? '', to: dates.at(-1) ?? '' });
    return inTurns(days, ({ member, workDate, schedule }) => {
      const own = punches.get(member.id) ?? [];
      const plan = schedule.find((one) => one.workDate === workDate) ?? book.noPlan(workDate);
      const departmentName = departments.get(member.departmentIds[0] ?? '') ?? null;
      const input = inputOf({ schedule, workDate, now }, { punches: own, leave: leave.get(member.id) ?? [] });
      return standingOf({ member, departmentName, plan, input, punches: own }, now);
    });
  }
}

/** From the first moment of all these days to the last. */
function spanOfAll(days: readonly { readonly schedule: readonly PlannedDay[]; readonly workDate: string }[]): Stretch {
  // Members of a group share their plans, and so their spans.
  const plans = new Map(days.map((day) => [day.schedule[1], day]));
  const spans = [...plans.values()].map(({ schedule, workDate }) => spanOf(schedule, workDate));
  const [from, until] = [spans.map((span) => span.from.getTime()), spans.map((span) => span.until.getTime())];
  return { from: new Date(Math.min(...from)), until: new Date(Math.max(...until)) };
}
