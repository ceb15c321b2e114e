import { Injectable } from '@nestjs/common';
import { AppError, currentCompanyId, type MemberActor, notFound } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import {
  type archiveDepartment,
  type createDepartment,
  departmentsChanged,
  type DepartmentView,
  directoryErrors,
  type listDepartments,
  type renameDepartment,
} from '@atrium/contracts/directory';
import { reachesDepartment } from '@atrium/rules-access';
import { CompanyShape } from '../companies/company-shape.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { departmentAct } from './department-acts.js';
import { DepartmentReach } from './department-reach.js';
import { DepartmentRows, parentIdOf } from './department-rows.js';
import { DepartmentsRepository } from './departments.repository.js';
import { DepartmentViews } from './department-views.js';

const permission = 'directory.manage_departments';

/** Makes, names and archives departments. */
@Injectable()
export class Departments {
  constructor(
    private readonly shape: CompanyShape,
    private readonly departments: DepartmentsRepository,
    private readonly rows: DepartmentRows,
    private readonly reach: DepartmentReach,
    private readonly views: DepartmentViews,
    private readonly news: DirectoryNews,
  ) {}

  async list(me: MemberActor, input: InputOf<typeof listDepartments>): Promise<OutputOf<typeof listDepartments>> {
    return {
      items: await this.views.list(me, input),
      topManageable: reachesDepartment(me.grants.get(permission), null),
    };
  }

  async create(me: MemberActor, input: InputOf<typeof createDepartment>): Promise<DepartmentView> {
    const { commandId, parentId, name } = input;
    const { id } = await this.shape.once(commandId, async (today) => {
      await this.reach.parent(me, parentId);
      const above = parentId ?? currentCompanyId();
      await this.reach.freeName(above, name);
      const siblings = await this.departments.livingUnder(above);
      const sortOrder = (siblings.at(-1)?.sortOrder ?? -1) + 1;
      const [made] = await this.rows.add([{ parentId, name, sortOrder }]);
      if (!made) throw notFound();
      await this.news.tell(
        departmentsChanged,
        { departmentIds: [made.id], fields: ['created'], from: today },
        departmentAct('created', made, { name: [null, name], parentId: [null, parentId] }),
      );
      return { id: made.id };
    });
    // Not yet in the scope that the caller came with.
    return { ...(await this.views.one(me, id)), manageable: true };
  }

  async rename(me: MemberActor, { departmentId, name }: InputOf<typeof renameDepartment>): Promise<DepartmentView> {
    await this.shape.change(async (today) => {
      const department = await this.reach.living(me, permission, departmentId);
      if (department.name === name) return;
      await this.reach.freeName(department.parentId, name, departmentId);
      await this.departments.update(departmentId, { name });
      await this.news.tell(
        departmentsChanged,
        { departmentIds: [departmentId], fields: ['name'], from: today },
        departmentAct('renamed', department, { name: [department.name, name] }),
      );
    });
    return this.views.one(me, departmentId);
  }

  /**
   * Archives a department that nobody and no living department is in; repeated, it stays archived. Who has only part of the
   * company must reach the department above as well: nobody takes away the ground they were given.
   */
  async archive(me: MemberActor, { departmentId }: InputOf<typeof archiveDepartment>): Promise<DepartmentView> {
    await this.shape.change(async (today) => {
      const department = await this.departments.find(departmentId);
      if (!department || !reachesDepartment(me.grants.get(permission), parentIdOf(department))) throw notFound();
      if (!department.live) return;
      const below = await this.departments.livingUnder(departmentId);
      if (below.length > 0 || (await this.departments.isPeopledFrom(departmentId, today)))
        throw new AppError(directoryErrors.department_not_empty);
      await this.rows.archive(departmentId, today);
      await this.news.tell(
        departmentsChanged,
        { departmentIds: [departmentId], fields: ['archived'], from: today },
        departmentAct('archived', department),
      );
    });
    return this.views.one(me, departmentId);
  }
}
