import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, notFound } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { LeaveTypeEntity } from './leave-type.entity.js';

/** Leave types of the company of the context. */
@Injectable()
export class LeaveTypesRepository {
  constructor(private readonly db: Db) {}

  /** In the order in which they were made. */
  all(): Promise<LeaveTypeEntity[]> {
    return this.db.manager.find(LeaveTypeEntity, { where: { companyId: currentCompanyId() }, order: { id: 'ASC' } });
  }

  /** Throws `not_found` when there is none. */
  async one(id: Id<'leaveType'>): Promise<LeaveTypeEntity> {
    const found = await this.db.manager.findOneBy(LeaveTypeEntity, { companyId: currentCompanyId(), id });
    if (!found) throw notFound();
    return found;
  }

  /** Throws `not_found` when there is none. */
  async lock(id: string): Promise<LeaveTypeEntity> {
    const found = await this.db.manager
      .createQueryBuilder(LeaveTypeEntity, 'it')
      .setLock('pessimistic_write')
      .where('it.companyId = :companyId AND it.id = :id', { companyId: currentCompanyId(), id })
      .getOne();
    if (!found) throw notFound();
    return found;
  }

  async add(types: readonly LeaveTypeEntity[]): Promise<void> {
    await this.db.manager.insert(LeaveTypeEntity, [...types]);
  }

  /** Writes what may change of a type. */
  async change({ id, name, archivedAt }: LeaveTypeEntity): Promise<void> {
    await this.db.manager.update(LeaveTypeEntity, { companyId: currentCompanyId(), id }, { name, archivedAt });
  }
}
