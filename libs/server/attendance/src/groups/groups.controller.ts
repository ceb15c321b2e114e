import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import {
  applyShiftPreset,
  changeGroupRules,
  createGroup,
  listGroupMembers,
  listGroups,
  moveToGroup,
  previewGroupRules,
  renameGroup,
} from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import { Groups } from './groups.service.js';
import { ListGroupMembers } from './list-group-members.js';
import { MoveToGroup } from './move-to-group.js';
import { ShiftPreset } from './shift-preset.js';

@Controller()
export class GroupsController {
  constructor(
    private readonly groups: Groups,
    private readonly members: ListGroupMembers,
    private readonly moves: MoveToGroup,
    private readonly preset: ShiftPreset,
  ) {}

  @Handle(listGroups)
  list(@Me() me: MemberActor) {
    return this.groups.list(me);
  }

  @Handle(createGroup)
  create(@Me() me: MemberActor, @Input() input: InputOf<typeof createGroup>) {
    return this.groups.create(me, input);
  }

  @Handle(renameGroup)
  rename(@Me() me: MemberActor, @Input() input: InputOf<typeof renameGroup>) {
    return this.groups.rename(me, input);
  }

  @Handle(changeGroupRules)
  change(@Me() me: MemberActor, @Input() input: InputOf<typeof changeGroupRules>) {
    return this.groups.change(me, input);
  }

  @Handle(previewGroupRules)
  preview(@Me() me: MemberActor, @Input() input: InputOf<typeof previewGroupRules>) {
    return this.groups.preview(me, input);
  }

  @Handle(listGroupMembers)
  listMembers(@Me() me: MemberActor, @Input() input: InputOf<typeof listGroupMembers>) {
    return this.members.list(me, input);
  }

  @Handle(moveToGroup)
  move(@Me() me: MemberActor, @Input() input: InputOf<typeof moveToGroup>) {
    return this.moves.move(me, input);
  }

  @Handle(applyShiftPreset)
  applyPreset(@Me() me: MemberActor, @Input() input: InputOf<typeof applyShiftPreset>) {
    return this.preset.apply(me, input);
  }
}
