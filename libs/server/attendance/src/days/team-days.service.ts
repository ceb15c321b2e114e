import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@atrium/kit';
import type { DayExplained, explainDay, memberMonth, MonthView } from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import { Looks } from '@atrium/server-audit';
import { Directory } from '@atrium/server-directory';
import { ExplainedDays } from './explained-days.service.js';
import { lastOf } from './month-days.js';
import { Months } from './months.service.js';
import { TeamReach } from './team-reach.js';

/** Days of others. They show where somebody pressed, so each look is on record, and its owner can see it. */
@Injectable()
export class TeamDays {
  constructor(
    private readonly reach: TeamReach,
    private readonly explained: ExplainedDays,
    private readonly months: Months,
    private readonly looks: Looks,
    private readonly directory: Directory,
  ) {}

  async explain(me: MemberActor, { memberId, day }: InputOf<typeof explainDay>): Promise<DayExplained> {
    await this.reach.check(me, memberId, [day]);
    const explained = await this.explained.of(memberId, day);
    if (explained.punches.length > 0) await this.note(memberId, 'attendance.day_read', { day: [null, day] });
    return explained;
  }

  async month(me: MemberActor, { memberId, month }: InputOf<typeof memberMonth>): Promise<MonthView> {
    await this.reach.check(me, memberId, [`${month}-01`, lastOf(month)]);
    const view = await this.months.of(memberId, month);
    const isPlaced = view.days.some(({ slots }) => slots.some(({ place }) => place !== null));
    if (isPlaced) await this.note(memberId, 'attendance.month_read', { month: [null, month] });
    return view;
  }

  private async note(
    memberId: string,
    action: 'attendance.day_read' | 'attendance.month_read',
    what: Record<string, [null, string]>,
  ): Promise<void> {
    const memberName = (await this.directory.names([memberId])).get(memberId)?.name ?? '';
    await this.looks.record({ action, memberId, memberName, what });
  }
}
