import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import { explainDay, explainMyDay, memberMonth, myDay, myMonth } from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import { ExplainedDays } from './explained-days.service.js';
import { Months } from './months.service.js';
import { MyDay } from './my-day.service.js';
import { TeamDays } from './team-days.service.js';

@Controller()
export class DaysController {
  constructor(
    private readonly today: MyDay,
    private readonly months: Months,
    private readonly explained: ExplainedDays,
    private readonly team: TeamDays,
  ) {}

  @Handle(myDay)
  myDay(@Me() me: MemberActor) {
    return this.today.get(me);
  }

  @Handle(myMonth)
  myMonth(@Me() me: MemberActor, @Input() { month }: InputOf<typeof myMonth>) {
    return this.months.of(me.memberId, month);
  }

  @Handle(explainMyDay)
  explainMine(@Me() me: MemberActor, @Input() { day }: InputOf<typeof explainMyDay>) {
    return this.explained.of(me.memberId, day);
  }

  @Handle(explainDay)
  explain(@Me() me: MemberActor, @Input() input: InputOf<typeof explainDay>) {
    return this.team.explain(me, input);
  }

  @Handle(memberMonth)
  memberMonth(@Me() me: MemberActor, @Input() input: InputOf<typeof memberMonth>) {
    return this.team.month(me, input);
  }
}
