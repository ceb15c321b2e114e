import { Injectable } from '@nestjs/common';
import { AppError, Commands, fieldError, type MemberActor, newId, notFound } from '@atrium/kit';
import { type adjustLeave, attendanceErrors, type grantLeave, type LeaveBalances } from '@atrium/contracts/attendance';
import type { Id, InputOf } from '@atrium/contracts/core';
import { freeOf, type LeaveEntry, lotsOf } from '@atrium/rules-attendance';
import { Audit } from '@atrium/server-audit';
import { Directory } from '@atrium/server-directory';
import { LeaveAccounts } from './leave-accounts.service.js';
import { LeaveDays } from './leave-days.js';
import { LeaveLedger, toLeaveEntry } from './leave-ledger.repository.js';
import { LeaveNews } from './leave-news.js';
import { LeaveTypesRepository } from './leave-types.repository.js';

/** What an admin enters into somebody's ledger. */
@Injectable()
export class GrantLeave {
  constructor(
    private readonly types: LeaveTypesRepository,
    private readonly ledger: LeaveLedger,
    private readonly days: LeaveDays,
    private readonly accounts: LeaveAccounts,
    private readonly directory: Directory,
    private readonly commands: Commands,
    private readonly audit: Audit,
    private readonly news: LeaveNews,
  ) {}

  async grant(_me: MemberActor, input: InputOf<typeof grantLeave>): Promise<LeaveBalances> {
    const { memberId, minutes, validFrom, validTo } = input;
    if (validTo !== null && validTo < validFrom) throw fieldError(attendanceErrors.validity_order, ['validTo']);
    const name = await this.nameOf(memberId);
    const type = await this.types.one(input.leaveTypeId);
    if (type.limited === 0) throw fieldError(attendanceErrors.leave_unlimited, ['leaveTypeId']);
    await this.commands.once(input.commandId, () =>
      this.enter(input, 'attendance.leave_granted', {
        made: () => ({
          kind: 'grant',
          lotId: newId(),
          minutes,
          heldMinutes: 0,
          validity: { from: validFrom, to: validTo },
        }),
        memberName: name,
        changes: {
          leaveType: [null, type.name],
          minutes: [null, minutes],
          validFrom: [null, validFrom],
          validTo: [null, validTo],
        },
      }),
    );
    return this.accounts.of(memberId);
  }

  async adjust(_me: MemberActor, input: InputOf<typeof adjustLeave>): Promise<LeaveBalances> {
    const { memberId, lotId, minutes } = input;
    const name = await this.nameOf(memberId);
    const type = await this.types.one(input.leaveTypeId);
    await this.commands.once(input.commandId, () =>
      this.enter(input, 'attendance.leave_adjusted', {
        made: (known) => {
          const lot = lotsOf(known).find(({ id }) => id === lotId);
          if (!lot) throw notFound();
          const freeMinutes = freeOf(lot);
          if (freeMinutes + minutes < 0) throw new AppError(attendanceErrors.leave_lot_too_small, { freeMinutes });
          return { kind: 'adjust', lotId, minutes, heldMinutes: 0, validity: null };
        },
        memberName: name,
        changes: { leaveType: [null, type.name], minutes: [null, minutes] },
      }),
    );
    return this.accounts.of(memberId);
  }

  private async enter(
    { memberId, leaveTypeId, reason }: Pick<InputOf<typeof grantLeave>, 'memberId' | 'leaveTypeId' | 'reason'>,
    action: 'attendance.leave_granted' | 'attendance.leave_adjusted',
    {
      made,
      memberName,
      changes,
    }: {
      made: (known: readonly LeaveEntry[]) => LeaveEntry;
      memberName: string;
      changes: Record<string, readonly [null, string | number | null]>;
    },
  ): Promise<Record<string, never>> {
    await this.ledger.lock(memberId);
    const known = await this.ledger.ofAccount({ memberId, leaveTypeId });
    const entry = made(known.map(toLeaveEntry));
    const dayMinutes = await this.days.dayMinutesOf(memberId);
    await this.ledger.append({ memberId, leaveTypeId }, { known, added: [entry], cause: { dayMinutes, reason } });
    await this.audit.record({
      ...{ action, subjectKind: 'member', subjectId: memberId, subjectName: memberName },
      changes: { ...changes, reason: [null, reason] },
    });
    await this.news.tell({ memberId, leaveTypeId, kind: entry.kind, requestId: null });
    return {};
  }

  /** Throws `not_found` for who is not of this company. */
  private async nameOf(memberId: Id<'member'>): Promise<string> {
    const known = (await this.directory.names([memberId])).get(memberId);
    if (!known) throw notFound();
    return known.name;
  }
}
