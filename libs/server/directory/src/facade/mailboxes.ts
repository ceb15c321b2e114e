import { Injectable } from '@nestjs/common';
import type { Id, Language } from '@atrium/contracts/core';
import { Accounts } from '@atrium/server-identity';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { MembersRepository } from '../members/members.repository.js';
import { PrivateFields } from '../members/private-fields.js';

/** Where a member gets mail, and in which language they read. */
export interface Mailbox {
  readonly memberId: Id<'member'>;
  readonly name: string;
  readonly address: string | null;
  readonly language: Language;
}

/** For domains that write to people; no address of it goes anywhere else. */
@Injectable()
export class Mailboxes {
  constructor(
    private readonly members: MembersRepository,
    private readonly fields: PrivateFields,
    private readonly accounts: Accounts,
    private readonly companies: CompaniesRepository,
  ) {}

  /** Unknown ids are left out. */
  async of(memberIds: readonly string[]): Promise<Mailbox[]> {
    const members = await this.members.byIds(memberIds);
    const languages = await this.accounts.languagesOf(members.map(({ accountId }) => accountId));
    const { language } = await this.companies.current();
    return members.map((member) => ({
      memberId: member.id,
      name: member.name,
      address: this.fields.open(member).email,
      language: languages.get(member.accountId) ?? language,
    }));
  }
}
