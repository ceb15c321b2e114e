import { Injectable } from '@nestjs/common';
import { AppError, Clock, inCompany } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { MyCompanyView } from '@atrium/contracts/directory';
import { identityErrors } from '@atrium/contracts/identity';
import { ActivationCodes } from '@atrium/server-identity';
import type { CompanyEntity } from '../companies/company.entity.js';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { dayIn } from '../days.js';
import type { MemberEntity } from '../members/member.entity.js';
import { mayAct } from '../members/member-state.js';
import { MembersRepository } from '../members/members.repository.js';

/** The place in a company that a code is for. */
export interface ActivationPlace {
  readonly company: CompanyEntity;
  readonly member: MemberEntity;
}

/** Finds out what a code opens. Everything that is wrong with one has the same answer. */
@Injectable()
export class ActivationPlaces {
  constructor(
    private readonly codes: ActivationCodes,
    private readonly companies: CompaniesRepository,
    private readonly members: MembersRepository,
    private readonly clock: Clock,
  ) {}

  /** Runs the work in the company of the code. Fails with `identity.code_invalid`. */
  async of<T>(code: string, work: (place: ActivationPlace) => Promise<T>): Promise<T> {
    const { accountId, realmId } = await this.codes.peek(code);
    return inCompany(realmId as Id<'company'>, async () => {
      const member = await this.members.byAccount(accountId);
      const company = await this.companies.current();
      const today = dayIn(company.timeZone, this.clock.now());
      if (!member || !mayAct(member, today)) throw new AppError(identityErrors.code_invalid);
      return work({ company, member });
    });
  }
}

export const toMyCompany = ({ company, member }: ActivationPlace): MyCompanyView => ({
  slug: company.slug,
  name: company.name,
  demo: company.demo,
  memberId: member.id,
});
