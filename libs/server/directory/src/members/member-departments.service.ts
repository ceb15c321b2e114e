import { Injectable } from '@nestjs/common';
import { type MemberActor, notFound } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import {
  membersChanged,
  type MemberView,
  type moveMembers,
  type setMemberDepartments,
} from '@atrium/contracts/directory';
import { reachesDepartment } from '@atrium/rules-access';
import { CompanyShape } from '../companies/company-shape.js';
import { type Day, inDepartment } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { later } from '../days.js';
import { DepartmentReach } from '../departments/department-reach.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { memberAct } from './member-acts.js';
import type { MemberEntity } from './member.entity.js';
import { MemberReach, refuseUnemployed } from './member-reach.js';
import { MemberViews } from './member-views.js';
import { objectsBySubject } from './reporting-lines.repository.js';

type Id = InputOf<typeof setMemberDepartments>['departmentIds'][number];

interface Placing {
  readonly member: MemberEntity;
  /** The first is the primary one. */
  readonly departmentIds: readonly string[];
}

/** Which departments people are in, from a day on. */
@Injectable()
export class MemberDepartments {
  constructor(
    private readonly shape: CompanyShape,
    private readonly facts: DatedFacts,
    private readonly reach: MemberReach,
    private readonly departments: DepartmentReach,
    private readonly views: MemberViews,
    private readonly news: DirectoryNews,
  ) {}

  /** Departments beyond the caller's reach stay as they are: neither taken away, nor given, nor made or unmade primary. */
  async set(me: MemberActor, input: InputOf<typeof setMemberDepartments>): Promise<MemberView> {
    const departmentIds = [...new Set(input.departmentIds)];
    await this.shape.change(async (today) => {
      const member = await this.reach.managedOne(me, input.memberId);
      const from = input.from ?? later(today, member.firstDay);
      const before = (await this.departmentsOn(from, [member.id])).get(member.id) ?? [];
      await this.refuseBeyondReach(me, before, departmentIds);
      await this.place([{ member, departmentIds }], from);
    });
    return this.views.one(me, input.memberId);
  }

  /** The department becomes the primary one in place of each person's present one; other departments of theirs stay. */
  move(me: MemberActor, input: InputOf<typeof moveMembers>): Promise<OutputOf<typeof moveMembers>> {
    return this.shape.once(input.commandId, async (today) => {
      const memberIds = [...new Set(input.memberIds)];
      const members = await this.reach.managed(me, memberIds);
      await this.departments.living(me, 'directory.manage_members', input.departmentId);
      const from = input.from ?? today;
      const before = await this.departmentsOn(from, memberIds);
      const placings = members.map((member) => ({
        member,
        departmentIds: movedTo(input.departmentId, before.get(member.id) ?? []),
      }));
      return { moved: await this.place(placings, from) };
    });
  }

  /** Writes and announces it. Returns for how many anything changed. */
  private async place(placings: readonly Placing[], from: Day): Promise<number> {
    for (const { member } of placings) refuseUnemployed(member, from);
    const before = await this.departmentsOn(
      from,
      placings.map(({ member }) => member.id),
    );
    const wanted = placings.map(({ member, departmentIds }) => ({
      subjectId: member.id,
      objects: departmentIds.map((objectId) => ({ objectId, toDay: member.lastDay })),
    }));
    const changed = new Set(await this.facts.supersede(inDepartment, from, wanted));
    if (changed.size === 0) return 0;
    await this.news.tell(
      membersChanged,
      { memberIds: [...changed], fields: ['departments'], from },
      ...placings
        .filter(({ member }) => changed.has(member.id))
        .map(({ member, departmentIds }) =>
          memberAct('departments_changed', member, {
            departments: [before.get(member.id) ?? [], departmentIds],
            from: [null, from],
          }),
        ),
    );
    return changed.size;
  }

  private async departmentsOn(day: Day, memberIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    return objectsBySubject(await this.facts.on(inDepartment, day, { subjectIds: memberIds }));
  }

  private async refuseBeyondReach(me: MemberActor, before: readonly string[], after: readonly Id[]): Promise<void> {
    const added = after.filter((id) => !before.includes(id));
    await this.departments.allLiving(me, 'directory.manage_members', added);
    const left = before.filter((id) => !after.some((kept) => kept === id));
    const primaries = before[0] === after[0] ? [] : [before[0], after[0]];
    const touched = [...left, ...primaries].filter((id) => id !== undefined);
    const scope = me.grants.get('directory.manage_members');
    if (!touched.every((id) => reachesDepartment(scope, id))) throw notFound();
  }
}

/** A member's departments after a move: the new one first, the others but the former primary behind it. */
export const movedTo = (departmentId: string, before: readonly string[]): string[] => [
  departmentId,
  ...before.slice(1).filter((id) => id !== departmentId),
];
