import { Controller } from '@nestjs/common';
import {
  type AccountActor,
  type AtriumReply,
  type AtriumRequest,
  Handle,
  Input,
  Me,
  type MemberActor,
  Reply,
  Request,
} from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import {
  activate,
  inviteMembers,
  joinWithCode,
  previewActivation,
  printActivations,
} from '@atrium/contracts/directory';
import { Activations } from './activations.service.js';
import { Invitations } from './invitations.service.js';
import { JoinWithCode } from './join-with-code.js';

@Controller()
export class ActivationsController {
  constructor(
    private readonly activations: Activations,
    private readonly joining: JoinWithCode,
    private readonly invitations: Invitations,
  ) {}

  @Handle(previewActivation)
  preview(@Input() input: InputOf<typeof previewActivation>) {
    return this.activations.preview(input);
  }

  @Handle(activate)
  activate(@Input() input: InputOf<typeof activate>, @Request() request: AtriumRequest, @Reply() reply: AtriumReply) {
    return this.activations.activate(input, { request, reply });
  }

  @Handle(joinWithCode)
  join(@Me() me: AccountActor, @Input() input: InputOf<typeof joinWithCode>) {
    return this.joining.join(me, input);
  }

  @Handle(inviteMembers)
  invite(@Me() me: MemberActor, @Input() input: InputOf<typeof inviteMembers>) {
    return this.invitations.invite(me, input);
  }

  @Handle(printActivations)
  print(@Me() me: MemberActor, @Input() input: InputOf<typeof printActivations>) {
    return this.invitations.print(me, input);
  }
}
