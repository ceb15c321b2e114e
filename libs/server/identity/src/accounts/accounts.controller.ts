import { Controller } from '@nestjs/common';
import { type AccountActor, Handle, Input, Me } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { myAccount, setLanguage } from '@atrium/contracts/identity';
import { Accounts } from './accounts.service.js';

@Controller()
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Handle(myAccount)
  mine(@Me() me: AccountActor) {
    return this.accounts.view(me.accountId);
  }

  @Handle(setLanguage)
  setLanguage(@Me() me: AccountActor, @Input() input: InputOf<typeof setLanguage>) {
    return this.accounts.setLanguage(me.accountId, input.language);
  }
}
