import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import { listAudit, listLooks } from '@atrium/contracts/audit';
import type { InputOf } from '@atrium/contracts/core';
import { AuditReader } from './audit-reader.service.js';
import { Looks } from './looks.service.js';

@Controller()
export class AuditController {
  constructor(
    private readonly reader: AuditReader,
    private readonly looks: Looks,
  ) {}

  @Handle(listAudit)
  list(@Me() me: MemberActor, @Input() input: InputOf<typeof listAudit>) {
    return this.reader.listFor(me, input);
  }

  @Handle(listLooks)
  looksAtMe(@Me() me: MemberActor, @Input() input: InputOf<typeof listLooks>) {
    return this.looks.atMe(me, input);
  }
}
