import { Injectable } from '@nestjs/common';
import { AppError, fieldError, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  departmentsChanged,
  directoryErrors,
  type endEmployment,
  membersChanged,
  membersLeft,
  type MemberView,
} from '@atrium/contracts/directory';
import { CompanyShape } from '../companies/company-shape.js';
import { type Day, openEnd } from '../dated-facts/dated-fact.js';
import { dayAfter, earlier } from '../days.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { OwnersStay } from '../roles/owners-stay.js';
import { EmploymentFacts } from './employment-facts.js';
import { memberAct } from './member-acts.js';
import type { MemberEntity } from './member.entity.js';
import { MemberReach } from './member-reach.js';
import { MembersRepository } from './members.repository.js';
import { MemberViews } from './member-views.js';
import { ReleaseLeavers } from './release-leavers.js';

/** A member leaves. What they did stays, and so does their id. */
@Injectable()
export class EndEmployment {
  constructor(
    private readonly shape: CompanyShape,
    private readonly members: MembersRepository,
    private readonly facts: EmploymentFacts,
    private readonly reach: MemberReach,
    private readonly owners: OwnersStay,
    private readonly leavers: ReleaseLeavers,
    private readonly views: MemberViews,
    private readonly news: DirectoryNews,
  ) {}

  /** A last day that is still to come can be moved by saying another one. */
  async end(me: MemberActor, { memberId, lastDay }: InputOf<typeof endEmployment>): Promise<MemberView> {
    await this.shape.change(async (today) => {
      const member = await this.reach.managedOne(me, memberId);
      await this.reach.refuseAbove(me, [memberId]);
      if (member.lastDay < today) throw new AppError(directoryErrors.member_left);
      if (lastDay < member.firstDay || lastDay >= openEnd)
        throw fieldError(directoryErrors.outside_employment, ['lastDay'], { firstDay: member.firstDay });
      await this.owners.refuseLast(memberId);
      await this.endAll([member], lastDay);
      if (lastDay < today) await this.leavers.release([member]);
    });
    return this.views.one(me, memberId);
  }

  /** Ends these employments on one day and announces it; in the running transaction, under the company's lock. */
  async endAll(members: readonly MemberEntity[], lastDay: Day): Promise<void> {
    const touched = await this.facts.moveLastDay(members, lastDay);
    await this.members.setLastDay(members, lastDay);
    await this.news.tell(
      membersLeft,
      { memberIds: members.map(({ id }) => id), lastDay },
      ...members.map((member) => memberAct('left', member, { lastDay: [dayOrNull(member.lastDay), lastDay] })),
    );
    const leaving = new Set<string>(members.map(({ id }) => id));
    const reports = new Set(touched.reportIds.filter((id) => !leaving.has(id)));
    const { departmentIds } = touched;
    const from = dayAfter(members.reduce((day, member) => earlier(day, member.lastDay), lastDay));
    if (reports.size > 0)
      await this.news.tell(membersChanged, { memberIds: [...reports], fields: ['lineManager'], from });
    if (departmentIds.length > 0)
      await this.news.tell(departmentsChanged, { departmentIds: [...departmentIds], fields: ['leaders'], from });
  }
}

const dayOrNull = (day: Day) => (day === openEnd ? null : day);
