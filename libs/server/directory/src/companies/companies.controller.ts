import { Controller } from '@nestjs/common';
import { type AccountActor, Handle, Input, Me, type MemberActor } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { me, myCompanies, onlyCompany, updateCompany } from '@atrium/contracts/directory';
import { Companies } from './companies.service.js';

@Controller()
export class CompaniesController {
  constructor(private readonly companies: Companies) {}

  @Handle(onlyCompany)
  onlyReal() {
    return this.companies.onlyReal();
  }

  @Handle(myCompanies)
  mine(@Me() account: AccountActor) {
    return this.companies.mine(account);
  }

  @Handle(me)
  me(@Me() member: MemberActor) {
    return this.companies.me(member);
  }

  @Handle(updateCompany)
  update(@Me() member: MemberActor, @Input() input: InputOf<typeof updateCompany>) {
    return this.companies.update(member, input);
  }
}
