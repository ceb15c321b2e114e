import { Injectable } from '@nestjs/common';
import { AppError, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { directoryErrors, type previewDepartmentMove, type ReorganisationPreview } from '@atrium/contracts/directory';
import { withAllBelow, wouldCircle } from '@atrium/rules-access';
import { CompanyDays } from '../companies/company-days.js';
import { CompanySnapshot } from '../members/company-snapshot.js';
import { ReorganisationPreviews } from '../members/reorganisation-preview.js';
import { DepartmentReach } from './department-reach.js';
import { parentIdOf } from './department-rows.js';

/** What moving a department, with all below it, would change. */
@Injectable()
export class PreviewDepartmentMove {
  constructor(
    private readonly days: CompanyDays,
    private readonly snapshot: CompanySnapshot,
    private readonly reach: DepartmentReach,
    private readonly previews: ReorganisationPreviews,
  ) {}

  async preview(me: MemberActor, input: InputOf<typeof previewDepartmentMove>): Promise<ReorganisationPreview> {
    const { departmentId, parentId = null } = input;
    const department = await this.reach.living(me, 'directory.manage_departments', departmentId);
    await this.reach.parent(me, parentIdOf(department));
    await this.reach.parent(me, parentId);
    const before = await this.snapshot.on(await this.days.today());
    if (wouldCircle(before.lines.parents, departmentId, parentId)) throw new AppError(directoryErrors.department_cycle);
    const moving = withAllBelow(before.lines.parents, [departmentId]);
    const lines = { ...before.lines, parents: new Map(before.lines.parents).set(departmentId, parentId) };
    return this.previews.of({
      before,
      after: { ...before, lines },
      memberIds: [...before.departmentsOf].filter(([, own]) => own.some((id) => moving.has(id))).map(([id]) => id),
      departments: moving.size,
    });
  }
}
