import { Controller } from '@nestjs/common';
import { type AccountActor, Handle, Input, Me } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { changePassword, stepUp } from '@atrium/contracts/identity';
import { Passwords } from './passwords.service.js';

@Controller()
export class PasswordsController {
  constructor(private readonly passwords: Passwords) {}

  @Handle(changePassword)
  change(@Me() me: AccountActor, @Input() input: InputOf<typeof changePassword>) {
    return this.passwords.change(me, input);
  }

  @Handle(stepUp)
  stepUp(@Me() me: AccountActor, @Input() input: InputOf<typeof stepUp>) {
    return this.passwords.stepUp(me, input.password);
  }
}
