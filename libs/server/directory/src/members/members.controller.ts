import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  createMember,
  endEmployment,
  getMember,
  moveMembers,
  namesOf,
  previewMembersMove,
  rehire,
  setLineManager,
  setMemberDepartments,
  updateMember,
} from '@atrium/contracts/directory';
import { EndEmployment } from './end-employment.js';
import { MemberDepartments } from './member-departments.service.js';
import { Members } from './members.service.js';
import { PreviewMembersMove } from './preview-members-move.js';
import { ReturnToWork } from './return-to-work.js';
import { SetLineManager } from './set-line-manager.js';

@Controller()
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly departments: MemberDepartments,
    private readonly previews: PreviewMembersMove,
    private readonly lineManager: SetLineManager,
    private readonly ending: EndEmployment,
    private readonly returning: ReturnToWork,
  ) {}

  @Handle(getMember)
  get(@Me() me: MemberActor, @Input() input: InputOf<typeof getMember>) {
    return this.members.get(me, input);
  }

  @Handle(namesOf)
  names(@Input() input: InputOf<typeof namesOf>) {
    return this.members.names(input);
  }

  @Handle(createMember)
  create(@Me() me: MemberActor, @Input() input: InputOf<typeof createMember>) {
    return this.members.create(me, input);
  }

  @Handle(updateMember)
  update(@Me() me: MemberActor, @Input() input: InputOf<typeof updateMember>) {
    return this.members.update(me, input);
  }

  @Handle(setMemberDepartments)
  setDepartments(@Me() me: MemberActor, @Input() input: InputOf<typeof setMemberDepartments>) {
    return this.departments.set(me, input);
  }

  @Handle(moveMembers)
  move(@Me() me: MemberActor, @Input() input: InputOf<typeof moveMembers>) {
    return this.departments.move(me, input);
  }

  @Handle(previewMembersMove)
  previewMove(@Me() me: MemberActor, @Input() input: InputOf<typeof previewMembersMove>) {
    return this.previews.preview(me, input);
  }

  @Handle(setLineManager)
  setLineManager(@Me() me: MemberActor, @Input() input: InputOf<typeof setLineManager>) {
    return this.lineManager.set(me, input);
  }

  @Handle(endEmployment)
  leave(@Me() me: MemberActor, @Input() input: InputOf<typeof endEmployment>) {
    return this.ending.end(me, input);
  }

  @Handle(rehire)
  return(@Me() me: MemberActor, @Input() input: InputOf<typeof rehire>) {
    return this.returning.return(me, input);
  }
}
