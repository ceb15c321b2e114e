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
      if (stays) await this.stay(member);
      else await this.beginAgain(member, { firstDay, today });
      const objects = departmentIds.map((objectId) => ({ objectId, toDay: openEnd }));
      await this.facts.supersede(inDepartment, firstDay, [{ subjectId: memberId, objects }]);
      await this.tell(member, { stays, firstDay, departmentIds });
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

  private async tell(
    member: MemberEntity,
    { stays, firstDay, departmentIds }: { stays: boolean; firstDay: Day; departmentIds: readonly string[] },
  ): Promise<void> {
    const act = memberAct('returned', member, {
      lastDay: [member.lastDay, null],
      firstDay: [null, firstDay],
      departments: [null, departmentIds],
    });
    const memberIds = [member.id];
    if (!stays) return this.news.tell(membersAdded, { memberIds, from: firstDay }, act);
    const from = dayAfter(member.lastDay);
    await this.news.tell(membersChanged, { memberIds, fields: ['employment', 'departments'], from }, act);
  }
}
