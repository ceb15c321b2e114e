import { Injectable } from '@nestjs/common';
import { fieldError, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { directoryErrors, membersChanged, type MemberView, type setLineManager } from '@atrium/contracts/directory';
import { wouldReportToSelf } from '@atrium/rules-access';
import { CompanyShape } from '../companies/company-shape.js';
import { type Day, holdsOn, reportsTo } from '../dated-facts/dated-fact.js';
import { DatedFacts } from '../dated-facts/dated-facts.repository.js';
import { earlier, later } from '../days.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { memberAct } from './member-acts.js';
import { MemberReach, refuseUnemployed } from './member-reach.js';
import { MemberViews } from './member-views.js';
import { ReportingLinesReader } from './reporting-lines.repository.js';

/** Names whom a member reports to. */
@Injectable()
export class SetLineManager {
  constructor(
    private readonly shape: CompanyShape,
    private readonly facts: DatedFacts,
    private readonly lines: ReportingLinesReader,
    private readonly reach: MemberReach,
    private readonly views: MemberViews,
    private readonly news: DirectoryNews,
  ) {}

  /** The manager may be anybody who is employed then: people report to somebody beyond a department admin's reach. */
  async set(me: MemberActor, input: InputOf<typeof setLineManager>): Promise<MemberView> {
    const { memberId, lineManagerId } = input;
    await this.shape.change(async (today) => {
      const member = await this.reach.managedOne(me, memberId);
      const from = input.from ?? later(today, member.firstDay);
      refuseUnemployed(member, from);
      const [manager] = await this.reach.employedOn(lineManagerId === null ? [] : [lineManagerId], from);
      if (manager) await this.refuseCircle(memberId, manager.id, from);
      const planned = await this.facts.onOrAfter(reportsTo, from, { subjectIds: [memberId] });
      const objects = manager ? [{ objectId: manager.id, toDay: earlier(member.lastDay, manager.lastDay) }] : [];
      const changed = await this.facts.supersede(reportsTo, from, [{ subjectId: memberId, objects }]);
      if (changed.length === 0) return;
      const before = planned.find(holdsOn(from))?.objectId ?? null;
      await this.news.tell(
        membersChanged,
        { memberIds: [memberId], fields: ['lineManager'], from },
        memberAct('line_manager_changed', member, { lineManager: [before, lineManagerId], from: [null, from] }),
      );
    });
    return this.views.one(me, memberId);
  }

  /** Looks at the day itself and at each later day on which somebody's line manager is to change already. */
  private async refuseCircle(memberId: string, managerId: string, from: Day): Promise<void> {
    const planned = await this.facts.onOrAfter(reportsTo, from);
    const days = new Set([from, ...planned.map(({ fromDay }) => fromDay).filter((day) => day > from)]);
    for (const day of days) {
      const lines = await this.lines.upwards([managerId], day);
      if (wouldReportToSelf(lines, memberId, managerId))
        throw fieldError(directoryErrors.manager_cycle, ['lineManagerId']);
    }
  }
}
