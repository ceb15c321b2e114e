import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, notFound } from '@atrium/kit';
import { GroupVersionEntity } from '../groups/group-version.entity.js';
import { GroupEntity } from '../groups/group.entity.js';
import { ShiftVersionEntity } from '../shifts/shift-version.entity.js';
import { ShiftEntity } from '../shifts/shift.entity.js';

/** Groups and shifts with their versions, of the company of the context. */
@Injectable()
export class RulesRepository {
  constructor(private readonly db: Db) {}

  groups(): Promise<GroupEntity[]> {
    return this.db.manager.find(GroupEntity, { where: { companyId: currentCompanyId() }, order: { name: 'ASC' } });
  }

  /** Newest first. */
  groupVersions(): Promise<GroupVersionEntity[]> {
    const where = { companyId: currentCompanyId() };
    return this.db.manager.find(GroupVersionEntity, { where, order: { groupId: 'ASC', version: 'DESC' } });
  }

  shifts(): Promise<ShiftEntity[]> {
    return this.db.manager.find(ShiftEntity, { where: { companyId: currentCompanyId() }, order: { name: 'ASC' } });
  }

  /** Newest first. */
  shiftVersions(): Promise<ShiftVersionEntity[]> {
    const where = { companyId: currentCompanyId() };
    return this.db.manager.find(ShiftVersionEntity, { where, order: { shiftId: 'ASC', version: 'DESC' } });
  }

  async addShift(shift: ShiftEntity): Promise<void> {
    await this.db.manager.insert(ShiftEntity, shift);
  }

  async addGroup(group: GroupEntity): Promise<void> {
    await this.db.manager.insert(GroupEntity, group);
  }

  async rename(entity: typeof ShiftEntity | typeof GroupEntity, id: string, name: string): Promise<void> {
    const where = { companyId: currentCompanyId(), id };
    await this.db.manager.update<ShiftEntity | GroupEntity>(entity, where, { name });
  }

  /** Locks the shift or group, so that its versions are numbered one by one. Throws `not_found` when there is none. */
  async lock<E extends ShiftEntity | GroupEntity>(entity: new () => E, id: string): Promise<E> {
    const found = await this.db.manager
      .createQueryBuilder(entity, 'it')
      .setLock('pessimistic_write')
      .where('it.companyId = :companyId AND it.id = :id', { companyId: currentCompanyId(), id })
      .getOne();
    if (!found) throw notFound();
    return found;
  }

  async addShiftVersion(version: ShiftVersionEntity): Promise<void> {
    await this.db.manager.insert(ShiftVersionEntity, version);
  }

  async addGroupVersion(version: GroupVersionEntity): Promise<void> {
    await this.db.manager.insert(GroupVersionEntity, version);
  }
}
