import { Injectable } from '@nestjs/common';
import { AppError, fieldError, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  directoryErrors,
  membersAdded,
  membersChanged,
  type MemberView,
  type rehire,
} from '@atrium/contracts/directory';
import { CompanyShape } from '../companies/company-shape.js';
import { type Day, inDepartment, openEnd } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { dayAfter } from '../days.js';
import { DepartmentReach } from '../departments/department-reach.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { EmploymentFacts } from './employment-facts.js';
import { memberAct } from './member-acts.js';
import type { MemberEntity } from './member.entity.js';
import { MemberReach } from './member-reach.js';
import { MembersRepository } from './members.repository.js';
import { MemberViews } from './member-views.js';
import { Revival } from './revival.js';

/** A member who left comes back, or does not leave after all. */
@Injectable()
export class ReturnToWork {
  constructor(
    private readonly shape: CompanyShape,
    private readonly members: MembersRepository,
    private readonly facts: DatedFacts,
    private readonly employment: EmploymentFacts,
    private readonly revival: Revival,
    private readonly reach: MemberReach,
    private readonly departments: DepartmentReach,
    private readonly views: MemberViews,
    private readonly news: DirectoryNews,
  ) {}

  /**
   * After the last day: a second period of the same member, with the account and the history they had, and no roles. While
   * the last day is still to come: the leaving is taken back, if work goes on without a gap.
   */
  async return(me: MemberActor, input: InputOf<typeof rehire>): Promise<MemberView> {
    const { memberId, firstDay } = input;
    await this.shape.change(async (today) => {
      const member = await this.reach.managedOne(me, memberId);
      await this.reach.refuseAbove(me, [memberId]);
      const departmentIds = [...new Set(input.departmentIds)];
      await this.departments.allLiving(me, 'directory.manage_members', departmentIds);
      if (member.lastDay === openEnd) throw new AppError(directoryErrors.member_active);
      const stays = today <= member.lastDay;
      if (stays ? firstDay > dayAfter(member.lastDay) : firstDay <= member.lastDay)
        throw fieldError(directoryErrors.outside_employment, ['firstDay'], { lastDay: member.lastDay });
      const before = (await this.facts.on(inDepartment, today, { subjectIds: [memberId] })).map(
        ({ objectId }) => objectId,
      );
      if (stays) await this.stay(member);
      else await this.beginAgain(member, { firstDay, today });
      const objects = departmentIds.map((objectId) => ({ objectId, toDay: openEnd }));
      await this.facts.supersede(inDepartment, firstDay, [{ subjectId: memberId, objects }]);
      await this.tell(member, { stays, firstDay, departmentIds, before });
    });
    return this.views.one(me, memberId);
  }

  private async stay(member: MemberEntity): Promise<void> {
    await this.employment.moveLastDay([member], openEnd);
    await this.members.setLastDay([member], openEnd);
  }

  private async beginAgain(member: MemberEntity, { firstDay, today }: { firstDay: Day; today: Day }): Promise<void> {
    await this.revival.revive(member, today);
    await this.members.addPeriod(member.id, { periodNo: member.periodNo + 1, firstDay, lastDay: openEnd });
  }

  private async tell(member: MemberEntity, { stays, firstDay, departmentIds, before }: Told): Promise<void> {
    const memberIds = [member.id];
    const lastDay = [member.lastDay, null] as const;
    if (!stays) {
      const changes = { lastDay, firstDay: [null, firstDay], departments: [null, departmentIds] } as const;
      return this.news.tell(membersAdded, { memberIds, from: firstDay }, memberAct('returned', member, changes));
    }
    const from = dayAfter(member.lastDay);
    const moves = before.toSorted().join() !== departmentIds.toSorted().join();
    await this.news.tell(
      membersChanged,
      { memberIds, fields: ['employment', 'departments'], from },
      memberAct('leaving_taken_back', member, { lastDay, ...(moves && { departments: [before, departmentIds] }) }),
    );
  }
}

interface Told {
  /** Whether the leaving did not happen after all. */
  readonly stays: boolean;
  readonly firstDay: Day;
  readonly departmentIds: readonly string[];
  /** Departments of today. */
  readonly before: readonly string[];
}
