import { Injectable } from '@nestjs/common';
import { type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { departmentsChanged, type DepartmentView, type setDepartmentLeaders } from '@atrium/contracts/directory';
import { CompanyShape } from '../companies/company-shape.js';
import { holdsOn, ledBy } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { MemberReach } from '../members/member-reach.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { departmentAct } from './department-acts.js';
import { DepartmentReach } from './department-reach.js';
import { DepartmentViews } from './department-views.js';

/** Names who leads a department from a day on. */
@Injectable()
export class SetDepartmentLeaders {
  constructor(
    private readonly shape: CompanyShape,
    private readonly facts: DatedFacts,
    private readonly reach: DepartmentReach,
    private readonly people: MemberReach,
    private readonly views: DepartmentViews,
    private readonly news: DirectoryNews,
  ) {}

  /** Who is named anew must be in the caller's reach; who leads already may stay, whoever that is. */
  async set(me: MemberActor, input: InputOf<typeof setDepartmentLeaders>): Promise<DepartmentView> {
    const { departmentId } = input;
    const memberIds = [...new Set(input.memberIds)];
    await this.shape.change(async (today) => {
      const department = await this.reach.living(me, 'directory.manage_departments', departmentId);
      const from = input.from ?? today;
      const planned = await this.facts.onOrAfter(ledBy, from, { subjectIds: [departmentId] });
      const before = planned.filter(holdsOn(from)).map(({ objectId }) => objectId);
      const added = memberIds.filter((id) => !before.includes(id));
      await this.people.reached(me, 'directory.manage_departments', added);
      const leaders = await this.people.employedOn(memberIds, from);
      const objects = leaders.map(({ id, lastDay }) => ({ objectId: id, toDay: lastDay }));
      const changed = await this.facts.supersede(ledBy, from, [{ subjectId: departmentId, objects }]);
      if (changed.length === 0) return;
      await this.news.tell(
        departmentsChanged,
        { departmentIds: [departmentId], fields: ['leaders'], from },
        departmentAct('leaders_changed', department, { leaders: [before, memberIds], from: [null, from] }),
      );
    });
    return this.views.one(me, departmentId);
  }
}
