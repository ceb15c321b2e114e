import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import { clockIn, sendQueuedPunches } from '@atrium/contracts/attendance';
import type { InputOf } from '@atrium/contracts/core';
import { Punches } from './punches.service.js';
import { QueuedPunches } from './queued-punches.js';

@Controller()
export class PunchesController {
  constructor(
    private readonly punches: Punches,
    private readonly queued: QueuedPunches,
  ) {}

  @Handle(clockIn)
  clockIn(@Me() me: MemberActor, @Input() input: InputOf<typeof clockIn>) {
    return this.punches.clockIn(me, input);
  }

  @Handle(sendQueuedPunches)
  sendQueued(@Me() me: MemberActor, @Input() input: InputOf<typeof sendQueuedPunches>) {
    return this.queued.take(me, input);
  }
}
