import { Injectable } from '@nestjs/common';
import { type AccountActor, acrossCompanies, Clock, type MemberActor, notFound, Tx } from '@atrium/kit';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import {
  companyChanged,
  type CompanyView,
  type MeView,
  type myCompanies,
  type onlyCompany,
  type updateCompany,
} from '@atrium/contracts/directory';
import { changesBetween } from '@atrium/server-audit';
import { Accounts } from '@atrium/server-identity';
import { dayIn } from '../days.js';
import { mayAct } from '../members/member-state.js';
import { MembersRepository } from '../members/members.repository.js';
import { DirectoryNews } from '../memberships/directory-news.js';
import { MembershipsOfAccounts } from '../memberships/memberships-of-accounts.repository.js';
import { HeldRoles } from '../roles/held-roles.repository.js';
import type { CompanyEntity } from './company.entity.js';
import { CompaniesRepository } from './companies.repository.js';

/** The company of the address, and who one is in it. */
@Injectable()
export class Companies {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly members: MembersRepository,
    private readonly memberships: MembershipsOfAccounts,
    private readonly roles: HeldRoles,
    private readonly accounts: Accounts,
    private readonly news: DirectoryNews,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Companies in which the account may act today. */
  async mine(me: AccountActor): Promise<OutputOf<typeof myCompanies>> {
    const now = this.clock.now();
    const places = await this.memberships.of([me.accountId]);
    const open = places.filter((place) => mayAct(place, dayIn(place.timeZone, now)));
    return { items: open.map(({ slug, name, demo, memberId }) => ({ slug, name, demo, memberId })) };
  }

  /** Where there are several, none of them is told of. */
  async onlyReal(): Promise<OutputOf<typeof onlyCompany>> {
    const found = await acrossCompanies('sign-in', () => this.companies.onlyReal());
    return { company: found && { slug: found.slug, name: found.name } };
  }

  async me(me: MemberActor): Promise<MeView> {
    const company = await this.companies.current();
    const member = (await this.members.refs([me.memberId])).get(me.memberId);
    if (!member) throw notFound();
    const held = await this.roles.ofOne(me.memberId, dayIn(company.timeZone, this.clock.now()));
    return {
      member,
      company: toView(company),
      roles: [...held.map(({ role }) => role), 'member'],
      permissions: [...me.grants.keys()],
      language: (await this.accounts.languageOf(me.accountId)) ?? company.language,
      timeZone: company.timeZone,
    };
  }

  async update(_me: MemberActor, input: InputOf<typeof updateCompany>): Promise<CompanyView> {
    return this.tx.run(async () => {
      const before = await this.companies.lock();
      const settings = settingsOf(before);
      const after = { ...settings, ...definedOf(input) };
      const changes = changesBetween(settings, after);
      const fields = Object.keys(changes);
      if (fields.length === 0) return toView(before);
      await this.companies.update(after);
      await this.news.tell(
        companyChanged,
        { fields },
        {
          action: 'directory.company_changed',
          subjectKind: 'company',
          subjectId: before.id,
          subjectName: before.name,
          changes,
        },
      );
      return { ...toView(before), ...after };
    });
  }
}

type Settings = Pick<CompanyEntity, 'name' | 'timeZone' | 'language'>;

const settingsOf = ({ name, timeZone, language }: Settings): Settings => ({ name, timeZone, language });

const definedOf = ({ name, timeZone, language }: InputOf<typeof updateCompany>): Partial<Settings> => ({
  ...(name !== undefined && { name }),
  ...(timeZone !== undefined && { timeZone }),
  ...(language !== undefined && { language }),
});

export function toView({ id, slug, name, timeZone, language, demo, createdAt }: CompanyEntity): CompanyView {
  return { id, slug, name, timeZone, language, demo, createdAt: createdAt.toISOString() };
}
