import { Controller } from '@nestjs/common';
import {
  type AccountActor,
  type AtriumReply,
  type AtriumRequest,
  Handle,
  Input,
  Me,
  Reply,
  Request,
} from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { checkSetUp, setUp, setUpStatus, wipeDemo } from '@atrium/contracts/directory';
import { SetUps } from './set-ups.service.js';
import { WipeDemo } from './wipe-demo.js';

@Controller()
export class SetUpController {
  constructor(
    private readonly setUps: SetUps,
    private readonly demo: WipeDemo,
  ) {}

  @Handle(setUpStatus)
  status() {
    return this.setUps.status();
  }

  @Handle(checkSetUp)
  check(@Input() input: InputOf<typeof checkSetUp>) {
    return this.setUps.check(input);
  }

  @Handle(setUp)
  setUp(@Input() input: InputOf<typeof setUp>, @Request() request: AtriumRequest, @Reply() reply: AtriumReply) {
    return this.setUps.setUp(input, { request, reply });
  }

  @Handle(wipeDemo)
  wipeDemo(@Me() me: AccountActor) {
    return this.demo.wipe(me);
  }
}
