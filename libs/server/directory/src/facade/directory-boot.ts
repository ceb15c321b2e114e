import { Injectable, type OnModuleInit } from '@nestjs/common';
import { acrossCompanies, currentCompanyId, Db } from '@atrium/kit';
import { AccountsOfCompany, type CompanyPeople } from '@atrium/server-audit';
import { PersonalWords, Realms } from '@atrium/server-identity';
import { CompaniesRepository } from '../companies/companies.repository.js';
import { MembersRepository } from '../members/members.repository.js';
import { soundTyped } from '../members/sound.js';
import { MembershipsOfAccounts } from '../memberships/memberships-of-accounts.repository.js';

const mostFound = 300;

/** Tells the domains below what only directory knows: whose page a slug is, whom an audit record names. */
@Injectable()
export class DirectoryBoot implements OnModuleInit, CompanyPeople {
  constructor(
    private readonly db: Db,
    private readonly companies: CompaniesRepository,
    private readonly members: MembersRepository,
    private readonly memberships: MembershipsOfAccounts,
    private readonly realms: Realms,
    private readonly words: PersonalWords,
    private readonly people: AccountsOfCompany,
  ) {}

  onModuleInit(): void {
    this.realms.register(async (slug) => acrossCompanies('sign-in', () => this.companies.idBySlug(slug)));
    this.words.register((accountId) => this.namesAround(accountId));
    this.people.register(this);
  }

  accountIds(): Promise<readonly string[]> {
    return this.members.accountIds();
  }

  async timeZone(): Promise<string> {
    return (await this.companies.current()).timeZone;
  }

  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<{ id: string; accountId: string; name: string }>(
      `SELECT id, account_id AS accountId, name FROM directory_member
        WHERE company_id = ? AND (id IN (?) OR account_id IN (?))`,
      [currentCompanyId(), ids, ids],
    );
    const departments = await this.db.query<{ id: string; name: string }>(
      'SELECT id, name FROM directory_department WHERE company_id = ? AND id IN (?)',
      [currentCompanyId(), ids],
    );
    return new Map([
      ...departments.map(({ id, name }) => [id, name] as const),
      ...rows.flatMap(({ id, accountId, name }) => [[id, name] as const, [accountId, name] as const]),
    ]);
  }

  async idsOf(id: string): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string; accountId: string }>(
      'SELECT id, account_id AS accountId FROM directory_member WHERE company_id = ? AND (id = ? OR account_id = ?)',
      [currentCompanyId(), id, id],
    );
    return [...new Set([id, ...rows.flatMap((row) => [row.id, row.accountId])])];
  }

  async idsByName(text: string): Promise<readonly string[]> {
    const within = (part: string) => `%${part.replace(/[|%_]/g, '|$&')}%`;
    const sound = soundTyped(text);
    const rows = await this.db.query<{ id: string; accountId: string }>(
      `SELECT id, account_id AS accountId FROM directory_member
        WHERE company_id = ? AND (name LIKE ? ESCAPE '|' ${sound ? "OR pinyin LIKE ? ESCAPE '|'" : ''})
        ORDER BY id LIMIT ${mostFound}`,
      [currentCompanyId(), within(text), ...(sound ? [within(sound)] : [])],
    );
    return rows.flatMap(({ id, accountId }) => [id, accountId]);
  }

  /** What a password must not be made of: the names of the person and of their companies. */
  private async namesAround(accountId: string): Promise<string[]> {
    const places = await this.memberships.of([accountId]);
    return places.flatMap(({ name, slug, memberName }) => [name, slug, memberName]);
  }
}
