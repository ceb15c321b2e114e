import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { chunksOf, currentCompanyId, Db, groupedBy } from '@atrium/kit';
import type { MemberRef } from '@atrium/contracts/directory';
import type { Day } from '../dated-facts/dated-fact.js';
import { DepartmentEntity } from './department.entity.js';
import type { Presence } from './head-counts.js';

@Injectable()
export class DepartmentsRepository {
  constructor(private readonly db: Db) {}

  find(id: string): Promise<DepartmentEntity | null> {
    return this.db.manager.findOneBy(DepartmentEntity, {
      companyId: currentCompanyId(),
      id: id as DepartmentEntity['id'],
    });
  }

  byIds(ids: readonly string[]): Promise<DepartmentEntity[]> {
    return this.db.manager.findBy(DepartmentEntity, {
      companyId: currentCompanyId(),
      id: In([...ids] as DepartmentEntity['id'][]),
    });
  }

  /** Living departments under a parent, in their order; the company's id for the first level. */
  livingUnder(parentId: string): Promise<DepartmentEntity[]> {
    return this.db.manager.find(DepartmentEntity, {
      where: { companyId: currentCompanyId(), live: 1, parentId },
      order: { sortOrder: 'ASC', id: 'ASC' },
    });
  }

  /** Whether a living sibling has the name; the database compares as its unique key does. */
  async isNameTaken(parentId: string, name: string, exceptId = ''): Promise<boolean> {
    const companyId = currentCompanyId();
    const others = await this.db.manager.findBy(DepartmentEntity, { companyId, live: 1, parentId, name });
    return others.some(({ id }) => id !== exceptId);
  }

  async insert(departments: readonly DepartmentEntity[]): Promise<void> {
    for (const part of chunksOf(departments)) await this.db.manager.insert(DepartmentEntity, [...part]);
  }

  async update(id: string, changes: Partial<Omit<DepartmentEntity, 'companyId' | 'id'>>): Promise<void> {
    await this.db.manager.update(
      DepartmentEntity,
      { companyId: currentCompanyId(), id: id as DepartmentEntity['id'] },
      changes,
    );
  }

  /** Who is where on a day, counted; those who are in several departments by name. */
  async presencesOn(day: Day): Promise<Presence[]> {
    const companyId = currentCompanyId();
    const rows = await this.db.query<{ departmentId: string; people: number | string }>(
      `SELECT department_id AS departmentId, COUNT(*) AS people FROM directory_member_department
        WHERE company_id = ? AND from_day <= ? AND to_day >= ? GROUP BY department_id`,
      [companyId, day, day],
    );
    const several = await this.db.query<{ departmentId: string; memberId: string }>(
      `SELECT a.department_id AS departmentId, a.member_id AS memberId
         FROM (SELECT DISTINCT member_id FROM directory_member_department
                WHERE company_id = ? AND position > 0 AND from_day <= ? AND to_day >= ?) s
         JOIN directory_member_department a ON a.company_id = ? AND a.member_id = s.member_id
        WHERE a.from_day <= ? AND a.to_day >= ?`,
      [companyId, day, day, companyId, day, day],
    );
    const named = groupedBy(several, ({ departmentId }) => departmentId);
    return rows.map(({ departmentId, people }) => {
      const others = (named.get(departmentId) ?? []).map(({ memberId }) => memberId);
      return { departmentId, alone: Number(people) - others.length, several: others };
    });
  }

  /** The leaders of each department on a day, the first one first. */
  async leadersOn(day: Day): Promise<ReadonlyMap<string, MemberRef[]>> {
    const rows = await this.db.query<MemberRef & { departmentId: string }>(
      `SELECT l.department_id AS departmentId, m.id, m.name, m.title
         FROM directory_department_leader l
         JOIN directory_member m ON m.company_id = l.company_id AND m.id = l.member_id
        WHERE l.company_id = ? AND l.from_day <= ? AND l.to_day >= ?
        ORDER BY l.department_id, l.position`,
      [currentCompanyId(), day, day],
    );
    return groupedBy(rows, ({ departmentId }) => departmentId);
  }

  /** Whether anybody is in a department on a day or will be. */
  async isPeopledFrom(departmentId: string, day: Day): Promise<boolean> {
    const rows = await this.db.query(
      'SELECT 1 FROM directory_member_department WHERE company_id = ? AND department_id = ? AND to_day >= ? LIMIT 1',
      [currentCompanyId(), departmentId, day],
    );
    return rows.length > 0;
  }
}
