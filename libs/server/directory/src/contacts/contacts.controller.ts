import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { searchMembers } from '@atrium/contracts/directory';
import { Contacts } from './contacts.service.js';

@Controller()
export class ContactsController {
  constructor(private readonly contacts: Contacts) {}

  @Handle(searchMembers)
  search(@Me() me: MemberActor, @Input() input: InputOf<typeof searchMembers>) {
    return this.contacts.search(me, input);
  }
}
