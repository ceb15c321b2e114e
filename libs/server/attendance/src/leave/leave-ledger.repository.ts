import { Injectable } from '@nestjs/common';
import { actorRef, assertInTransaction, Clock, currentCompanyId, currentContext, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { LeaveEntry } from '@atrium/rules-attendance';
import { LeaveEntryEntity } from './leave-entry.entity.js';

/** Whose ledger of which type. */
export interface LeaveAccount {
  readonly memberId: Id<'member'>;
  readonly leaveTypeId: Id<'leaveType'>;
}

/** What entries are made for. */
export interface EntryCause {
  readonly dayMinutes: number;
  readonly requestId?: Id<'request'>;
  readonly reason?: string;
}

/** The leave ledger: locked by member, read, and added to. */
@Injectable()
export class LeaveLedger {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** From here to the end of the transaction nobody else decides about this member's leave. */
  async lock(memberId: string): Promise<void> {
    assertInTransaction('leaveLedger.lock');
    // An upsert takes the exclusive lock at once: INSERT IGNORE would take a shared one, and two of those wait for each other.
    await this.db.write(
      `INSERT INTO attendance_leave_account (company_id, member_id) VALUES (?, ?)
       ON DUPLICATE KEY UPDATE member_id = VALUES(member_id)`,
      [currentCompanyId(), memberId],
    );
  }

  /** In order. After `lock`: a locking read sees what others committed before. */
  ofAccount({ memberId, leaveTypeId }: LeaveAccount): Promise<LeaveEntryEntity[]> {
    assertInTransaction('leaveLedger.ofAccount');
    return this.db.manager
      .createQueryBuilder(LeaveEntryEntity, 'it')
      .setLock('pessimistic_write')
      .where('it.companyId = :companyId AND it.memberId = :memberId AND it.leaveTypeId = :leaveTypeId', {
        companyId: currentCompanyId(),
        memberId,
        leaveTypeId,
      })
      .orderBy('it.number')
      .getMany();
  }

  /** Of all types, in order. */
  ofMember(memberId: Id<'member'>): Promise<LeaveEntryEntity[]> {
    return this.db.manager.find(LeaveEntryEntity, {
      where: { companyId: currentCompanyId(), memberId },
      order: { leaveTypeId: 'ASC', number: 'ASC' },
    });
  }

  /** The newest first, below a number if one is given. */
  page(
    { memberId, leaveTypeId }: LeaveAccount,
    { below, limit }: { below: number | null; limit: number },
  ): Promise<LeaveEntryEntity[]> {
    const query = this.db.manager
      .createQueryBuilder(LeaveEntryEntity, 'it')
      .where('it.companyId = :companyId AND it.memberId = :memberId AND it.leaveTypeId = :leaveTypeId', {
        companyId: currentCompanyId(),
        memberId,
        leaveTypeId,
      })
      .orderBy('it.number', 'DESC')
      .limit(limit);
    return (below === null ? query : query.andWhere('it.number < :below', { below })).getMany();
  }

  /** Adds entries after those that `ofAccount` gave. */
  async append(
    account: LeaveAccount,
    { known, added, cause }: { known: readonly LeaveEntryEntity[]; added: readonly LeaveEntry[]; cause: EntryCause },
  ): Promise<void> {
    const { dayMinutes, requestId = null, reason = null } = cause;
    const stamp = { recordedBy: actorRef(currentContext().actor), recordedAt: this.clock.now() };
    await this.db.manager.insert(
      LeaveEntryEntity,
      added.map(({ kind, lotId, minutes, heldMinutes, validity }, at) => ({
        companyId: currentCompanyId(),
        ...account,
        number: known.length + at + 1,
        kind,
        lotId: lotId as Id<'leaveLot'> | null,
        minutes,
        heldMinutes,
        dayMinutes,
        validFrom: validity?.from ?? null,
        validTo: validity?.to ?? null,
        requestId,
        reason,
        ...stamp,
      })),
    );
  }
}

/** A stored entry as rules see it. */
export function toLeaveEntry({ kind, lotId, minutes, heldMinutes, validFrom, validTo }: LeaveEntryEntity): LeaveEntry {
  return { kind, lotId, minutes, heldMinutes, validity: validFrom === null ? null : { from: validFrom, to: validTo } };
}
