import { Injectable } from '@nestjs/common';
import { AppError, currentCompanyId, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  departmentsChanged,
  type DepartmentView,
  directoryErrors,
  type moveDepartment,
} from '@atrium/contracts/directory';
import { wouldCircle } from '@atrium/rules-access';
import { CompanyShape } from '../companies/company-shape.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { departmentAct } from './department-acts.js';
import { DepartmentReach } from './department-reach.js';
import { DepartmentRows, parentIdOf } from './department-rows.js';
import { DepartmentsRepository } from './departments.repository.js';
import { DepartmentTree } from './department-tree.repository.js';
import { DepartmentViews } from './department-views.js';

/** Puts a department under another, or elsewhere among its siblings. */
@Injectable()
export class MoveDepartment {
  constructor(
    private readonly shape: CompanyShape,
    private readonly departments: DepartmentsRepository,
    private readonly tree: DepartmentTree,
    private readonly rows: DepartmentRows,
    private readonly reach: DepartmentReach,
    private readonly views: DepartmentViews,
    private readonly news: DirectoryNews,
  ) {}

  /** The department, where it stands and where it goes must all be in the caller's reach. It stands there from today on. */
  async move(me: MemberActor, input: InputOf<typeof moveDepartment>): Promise<DepartmentView> {
    const { departmentId, parentId, order } = input;
    await this.shape.change(async (today) => {
      const department = await this.reach.living(me, 'directory.manage_departments', departmentId);
      const from = parentIdOf(department);
      await this.reach.parent(me, from);
      await this.reach.parent(me, parentId);
      if (wouldCircle(await this.tree.parents(), departmentId, parentId))
        throw new AppError(directoryErrors.department_cycle);
      const above = parentId ?? currentCompanyId();
      await this.reach.freeName(above, department.name, departmentId);
      const others = (await this.departments.livingUnder(above)).filter(({ id }) => id !== departmentId);
      if (from !== parentId) await this.rows.stand(departmentId, parentId, today);
      await this.rows.arrange(others.toSpliced(order, 0, department));
      await this.news.tell(
        departmentsChanged,
        { departmentIds: [departmentId], fields: [from === parentId ? 'order' : 'parent'], from: today },
        departmentAct('moved', department, { parentId: [from, parentId], order: [department.sortOrder, order] }),
      );
    });
    return this.views.one(me, departmentId);
  }
}
