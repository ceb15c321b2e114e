import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import {
  approveTask,
  commentOnRequest,
  decideTogether,
  getRequest,
  previewRequest,
  reassignTask,
  rejectTask,
  resubmitRequest,
  retryEffect,
  returnRequest,
  submitRequest,
  terminateRequest,
  transferTask,
  withdrawRequest,
} from '@atrium/contracts/approvals';
import type { InputOf } from '@atrium/contracts/core';
import { RetryEffect } from '../effects/retry-effect.js';
import { DecideTasks } from './decide-tasks.js';
import { PreviewRequest } from './preview-request.js';
import { ReadRequest } from './read-request.js';
import { SubmitRequest } from './submit-request.js';

@Controller()
export class RequestsController {
  constructor(
    private readonly previews: PreviewRequest,
    private readonly submitting: SubmitRequest,
    private readonly reading: ReadRequest,
    private readonly tasks: DecideTasks,
    private readonly effects: RetryEffect,
  ) {}

  @Handle(previewRequest)
  preview(@Me() me: MemberActor, @Input() input: InputOf<typeof previewRequest>) {
    return this.previews.of(me, input);
  }

  @Handle(submitRequest)
  submit(@Me() me: MemberActor, @Input() input: InputOf<typeof submitRequest>) {
    return this.submitting.submit(me, input);
  }

  @Handle(getRequest)
  one(@Me() me: MemberActor, @Input() { requestId }: InputOf<typeof getRequest>) {
    return this.reading.one(me, requestId);
  }

  @Handle(approveTask)
  approve(@Me() me: MemberActor, @Input() input: InputOf<typeof approveTask>) {
    return this.tasks.approve(me, input);
  }

  @Handle(rejectTask)
  reject(@Me() me: MemberActor, @Input() input: InputOf<typeof rejectTask>) {
    return this.tasks.reject(me, input);
  }

  @Handle(transferTask)
  transfer(@Me() me: MemberActor, @Input() input: InputOf<typeof transferTask>) {
    return this.tasks.transfer(me, input);
  }

  @Handle(returnRequest)
  giveBack(@Me() me: MemberActor, @Input() input: InputOf<typeof returnRequest>) {
    return this.tasks.giveBack(me, input);
  }

  @Handle(resubmitRequest)
  resubmit(@Me() me: MemberActor, @Input() input: InputOf<typeof resubmitRequest>) {
    return this.tasks.resubmit(me, input);
  }

  @Handle(withdrawRequest)
  withdraw(@Me() me: MemberActor, @Input() input: InputOf<typeof withdrawRequest>) {
    return this.tasks.withdraw(me, input);
  }

  @Handle(commentOnRequest)
  comment(@Me() me: MemberActor, @Input() input: InputOf<typeof commentOnRequest>) {
    return this.tasks.comment(me, input);
  }

  @Handle(reassignTask)
  reassign(@Me() me: MemberActor, @Input() input: InputOf<typeof reassignTask>) {
    return this.tasks.reassign(me, input);
  }

  @Handle(terminateRequest)
  terminate(@Me() me: MemberActor, @Input() input: InputOf<typeof terminateRequest>) {
    return this.tasks.terminate(me, input);
  }

  @Handle(decideTogether)
  together(@Me() me: MemberActor, @Input() input: InputOf<typeof decideTogether>) {
    return this.tasks.together(me, input);
  }

  @Handle(retryEffect)
  retryEffect(@Me() me: MemberActor, @Input() input: InputOf<typeof retryEffect>) {
    return this.effects.retry(me, input);
  }
}
