import { Injectable } from '@nestjs/common';
import { AppError, fieldError, type MemberActor, notFound } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { directoryErrors } from '@atrium/contracts/directory';
import { type PermissionName, reachesDepartment } from '@atrium/rules-access';
import type { DepartmentEntity } from './department.entity.js';
import { DepartmentsRepository } from './departments.repository.js';

/** What a caller may do in the tree. A department out of reach answers like one that does not exist. */
@Injectable()
export class DepartmentReach {
  constructor(private readonly departments: DepartmentsRepository) {}

  /** A department that may be touched and lives. */
  async living(me: MemberActor, permission: PermissionName, id: Id<'department'>): Promise<DepartmentEntity> {
    const [department] = await this.allLiving(me, permission, [id]);
    if (!department) throw notFound();
    return department;
  }

  /** All of these, in this order. */
  async allLiving(
    me: MemberActor,
    permission: PermissionName,
    ids: readonly Id<'department'>[],
  ): Promise<DepartmentEntity[]> {
    const found = new Map((await this.departments.byIds(ids)).map((department) => [department.id, department]));
    return ids.map((id) => {
      const department = found.get(id);
      if (!department || !reachesDepartment(me.grants.get(permission), id)) throw notFound();
      if (!department.live) throw new AppError(directoryErrors.department_archived);
      return department;
    });
  }

  /** A place for departments: a living department that may be touched, or (null) the first level, for the whole company's scope. */
  async parent(me: MemberActor, parentId: Id<'department'> | null): Promise<void> {
    if (parentId !== null) await this.living(me, 'directory.manage_departments', parentId);
    else if (!reachesDepartment(me.grants.get('directory.manage_departments'), null)) throw notFound();
  }

  /** Names are unique among living siblings. */
  async freeName(parentId: string, name: string, exceptId?: string): Promise<void> {
    if (await this.departments.isNameTaken(parentId, name, exceptId))
      throw fieldError(directoryErrors.department_name_taken, ['name']);
  }
}
