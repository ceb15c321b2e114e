import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import {
  adjustLeave,
  changeLeaveType,
  createLeaveType,
  grantLeave,
  listLeaveEntries,
  listLeaveTypes,
  listMyLeaveEntries,
  memberLeave,
  myLeave,
} from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import { GrantLeave } from './grant-leave.js';
import { LeaveAccounts } from './leave-accounts.service.js';
import { LeaveTypes } from './leave-types.service.js';

@Controller()
export class LeaveController {
  constructor(
    private readonly types: LeaveTypes,
    private readonly accounts: LeaveAccounts,
    private readonly grants: GrantLeave,
  ) {}

  @Handle(listLeaveTypes)
  listTypes(@Me() me: MemberActor, @Input() input: InputOf<typeof listLeaveTypes>) {
    return this.types.list(me, input);
  }

  @Handle(createLeaveType)
  createType(@Me() me: MemberActor, @Input() input: InputOf<typeof createLeaveType>) {
    return this.types.create(me, input);
  }

  @Handle(changeLeaveType)
  changeType(@Me() me: MemberActor, @Input() input: InputOf<typeof changeLeaveType>) {
    return this.types.change(me, input);
  }

  @Handle(grantLeave)
  grant(@Me() me: MemberActor, @Input() input: InputOf<typeof grantLeave>) {
    return this.grants.grant(me, input);
  }

  @Handle(adjustLeave)
  adjust(@Me() me: MemberActor, @Input() input: InputOf<typeof adjustLeave>) {
    return this.grants.adjust(me, input);
  }

  @Handle(myLeave)
  mine(@Me() me: MemberActor) {
    return this.accounts.of(me.memberId);
  }

  @Handle(listMyLeaveEntries)
  myEntries(@Me() me: MemberActor, @Input() input: InputOf<typeof listMyLeaveEntries>) {
    return this.accounts.entries(me.memberId, input);
  }

  @Handle(memberLeave)
  ofMember(@Me() me: MemberActor, @Input() input: InputOf<typeof memberLeave>) {
    return this.accounts.ofTeam(me, input);
  }

  @Handle(listLeaveEntries)
  entries(@Me() me: MemberActor, @Input() input: InputOf<typeof listLeaveEntries>) {
    return this.accounts.teamEntries(me, input);
  }
}
