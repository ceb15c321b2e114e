import { Controller } from '@nestjs/common';
import { Handle, Input, Me, type MemberActor } from '@atrium/kit';
import { clearCompanyDay, listCompanyDays, setCompanyDay } from '@atrium/contracts/calendar';
import type { InputOf } from '@atrium/contracts/core';
import { CompanyDays } from './company-days.service.js';

@Controller()
export class CompanyDaysController {
  constructor(private readonly days: CompanyDays) {}

  @Handle(listCompanyDays)
  list(@Me() me: MemberActor, @Input() input: InputOf<typeof listCompanyDays>) {
    return this.days.list(me, input);
  }

  @Handle(setCompanyDay)
  set(@Me() me: MemberActor, @Input() input: InputOf<typeof setCompanyDay>) {
    return this.days.set(me, input);
  }

  @Handle(clearCompanyDay)
  clear(@Me() me: MemberActor, @Input() input: InputOf<typeof clearCompanyDay>) {
    return this.days.clear(me, input);
  }
}
