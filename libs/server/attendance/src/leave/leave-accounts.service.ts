import { Injectable } from '@nestjs/common';
import { fieldError, groupedBy, type MemberActor } from '@atrium/kit';
import type { LeaveBalances, listLeaveEntries, listMyLeaveEntries, memberLeave } from '@atrium/contracts/attendance';
import { coreErrors, type Id, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { Directory } from '@atrium/server-directory';
import { TeamReach } from '../days/team-reach.js';
import { LeaveDays } from './leave-days.js';
import { LeaveLedger } from './leave-ledger.repository.js';
import { LeaveTypesRepository } from './leave-types.repository.js';
import { toBalanceView, toEntryView } from './leave-views.js';

/** What members have of leave, and how it came to that. */
@Injectable()
export class LeaveAccounts {
  constructor(
    private readonly types: LeaveTypesRepository,
    private readonly ledger: LeaveLedger,
    private readonly days: LeaveDays,
    private readonly directory: Directory,
    private readonly reach: TeamReach,
  ) {}

  async ofTeam(me: MemberActor, { memberId }: InputOf<typeof memberLeave>): Promise<LeaveBalances> {
    await this.reach.check(me, memberId, [await this.directory.today()]);
    return this.of(memberId);
  }

  /** Of a member whom the caller may see. */
  async of(memberId: Id<'member'>): Promise<LeaveBalances> {
    const today = await this.directory.today();
    const entries = groupedBy(await this.ledger.ofMember(memberId), ({ leaveTypeId }) => leaveTypeId);
    const balances = (await this.types.all()).map((type) => toBalanceView(type, entries.get(type.id) ?? [], today));
    return {
      memberId,
      memberName: (await this.directory.names([memberId])).get(memberId)?.name ?? '',
      today,
      dayMinutes: await this.days.dayMinutesOf(memberId),
      items: balances.filter(({ type, lots }) => !type.archived || lots.length > 0),
    };
  }

  async teamEntries(
    me: MemberActor,
    input: InputOf<typeof listLeaveEntries>,
  ): Promise<OutputOf<typeof listLeaveEntries>> {
    await this.reach.check(me, input.memberId, [await this.directory.today()]);
    return this.entries(input.memberId, input);
  }

  /** Of a member whom the caller may see. The cursor is the number of the last entry that was given. */
  async entries(
    memberId: Id<'member'>,
    { leaveTypeId, cursor, limit }: InputOf<typeof listMyLeaveEntries>,
  ): Promise<OutputOf<typeof listMyLeaveEntries>> {
    await this.types.one(leaveTypeId);
    const below = numberIn(cursor);
    const found = await this.ledger.page({ memberId, leaveTypeId }, { below, limit: limit + 1 });
    const page = found.slice(0, limit);
    const names = await this.directory.names(page.flatMap(({ recordedBy }) => recordedBy.id ?? []));
    return {
      items: page.map((entry) => toEntryView(entry, names)),
      nextCursor: found.length > limit ? String(page.at(-1)?.number) : null,
    };
  }
}

function numberIn(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (!/^\d{1,9}$/.test(cursor)) throw fieldError(coreErrors.invalid_input, ['cursor']);
  return Number(cursor);
}
