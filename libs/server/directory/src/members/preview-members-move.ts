import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import type { previewMembersMove, ReorganisationPreview } from '@atrium/contracts/directory';
import { CompanyDays } from '../companies/company-days.js';
import { DepartmentReach } from '../departments/department-reach.js';
import { CompanySnapshot, primariesOf } from './company-snapshot.js';
import { movedTo } from './member-departments.service.js';
import { MemberReach } from './member-reach.js';
import { ReorganisationPreviews } from './reorganisation-preview.js';

/** What putting people into another department would change. */
@Injectable()
export class PreviewMembersMove {
  constructor(
    private readonly days: CompanyDays,
    private readonly snapshot: CompanySnapshot,
    private readonly reach: MemberReach,
    private readonly departments: DepartmentReach,
    private readonly previews: ReorganisationPreviews,
  ) {}

  async preview(me: MemberActor, input: InputOf<typeof previewMembersMove>): Promise<ReorganisationPreview> {
    const memberIds = [...new Set(input.memberIds)];
    await this.reach.managed(me, memberIds);
    await this.departments.living(me, 'directory.manage_members', input.departmentId);
    const before = await this.snapshot.on(await this.days.today());
    const departmentsOf = new Map(before.departmentsOf);
    for (const id of memberIds) departmentsOf.set(id, movedTo(input.departmentId, departmentsOf.get(id) ?? []));
    const lines = { ...before.lines, primaryOf: primariesOf(departmentsOf) };
    return this.previews.of({ before, after: { lines, departmentsOf }, memberIds, departments: 0 });
  }
}
