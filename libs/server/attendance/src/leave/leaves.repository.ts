import { Injectable } from '@nestjs/common';
import { chunksOf, Clock, currentCompanyId, Db, groupedBy } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { type ApprovedTime, approvedTimesOf } from '@atrium/rules-attendance';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { LeaveEntity, type LeaveState } from './leave.entity.js';

/** Leave of members by the days that it touches. */
@Injectable()
export class LeavesRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Approved leave that can touch a day of a span, as facts, by member. Who has none is left out. */
  async approvedOf(
    memberIds: readonly string[],
    { from, to }: { from: string; to: string },
  ): Promise<ReadonlyMap<string, readonly ApprovedTime[]>> {
    const found: LeaveEntity[] = [];
    for (const some of chunksOf(memberIds))
      found.push(...(await this.touching(some, { from, to, states: ['approved'] })));
    const byMember = groupedBy(found, ({ memberId }) => memberId as string);
    return new Map(
      [...byMember].map(([id, leaves]) => [
        id,
        leaves.flatMap(({ requestId, span }) => approvedTimesOf(requestId, span)),
      ]),
    );
  }

  /** Leave that is asked for or approved and can touch a day of a span. To decide by it, lock the member's account first. */
  standing(memberId: string, { from, to }: { from: string; to: string }): Promise<LeaveEntity[]> {
    return this.touching([memberId], { from, to, states: ['asked', 'approved'] });
  }

  of(requestId: Id<'request'>): Promise<LeaveEntity | null> {
    return this.db.manager.findOneBy(LeaveEntity, { companyId: currentCompanyId(), requestId });
  }

  /** Writes down what a request is about now. */
  async put(leave: Omit<LeaveEntity, 'companyId' | 'changedAt'>): Promise<void> {
    await this.db.manager.upsert(
      LeaveEntity,
      { companyId: currentCompanyId(), ...leave, changedAt: this.clock.now() },
      ['companyId', 'requestId'],
    );
  }

  async become(requestId: Id<'request'>, state: LeaveState): Promise<void> {
    const where = { companyId: currentCompanyId(), requestId };
    await this.db.manager.update(LeaveEntity, where, { state, changedAt: this.clock.now() });
  }

  private touching(
    memberIds: readonly string[],
    { from, to, states }: { from: string; to: string; states: readonly LeaveState[] },
  ): Promise<LeaveEntity[]> {
    return this.db.manager.find(LeaveEntity, {
      where: {
        companyId: currentCompanyId(),
        memberId: In([...memberIds]),
        toDay: MoreThanOrEqual(from),
        fromDay: LessThanOrEqual(to),
        state: In([...states]),
      },
      order: { fromDay: 'ASC', requestId: 'ASC' },
    });
  }
}
