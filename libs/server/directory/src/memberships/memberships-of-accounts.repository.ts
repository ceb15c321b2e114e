import { Injectable } from '@nestjs/common';
import { acrossCompanies, currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Standing } from '../members/member-state.js';

/** One of the places that an account has. */
export interface MembershipRow extends Standing {
  readonly accountId: Id<'account'>;
  readonly memberId: Id<'member'>;
  readonly companyId: Id<'company'>;
  readonly slug: string;
  readonly name: string;
  readonly memberName: string;
  readonly demo: boolean;
  readonly timeZone: string;
  readonly live: 1 | null;
}

/** The places of accounts in all companies. The index of members begins with the company, so each company is looked into. */
@Injectable()
export class MembershipsOfAccounts {
  constructor(private readonly db: Db) {}

  /** Past ones too, by company name. */
  async of(accountIds: readonly string[]): Promise<MembershipRow[]> {
    if (accountIds.length === 0) return [];
    const rows = await acrossCompanies('company-switch', () =>
      this.db.query<Omit<MembershipRow, 'demo'> & { demo: 0 | 1 }>(
        `SELECT m.account_id AS accountId, m.id AS memberId, m.name AS memberName, m.live, m.period_no AS periodNo, m.first_day AS firstDay,
                m.last_day AS lastDay, m.activated_at AS activatedAt,
                c.company_id AS companyId, c.slug, c.name, c.demo, c.time_zone AS timeZone
           FROM directory_company c
           JOIN directory_member m ON m.company_id = c.company_id AND m.account_id IN (?)
          ORDER BY c.name, c.company_id`,
        [accountIds],
      ),
    );
    return rows.map((row) => ({ ...row, demo: row.demo === 1 }));
  }

  /** Of these accounts, those that have a living place in another company than the one of the context. */
  async livingElsewhere(accountIds: readonly string[]): Promise<ReadonlySet<string>> {
    const here = currentCompanyId();
    const rows = await this.of(accountIds);
    return new Set(rows.filter(({ companyId, live }) => live && companyId !== here).map(({ accountId }) => accountId));
  }

  /** Whether the account belongs, or has belonged, to another company than the one of the context. */
  async knownElsewhere(accountId: string): Promise<boolean> {
    const here = currentCompanyId();
    return (await this.of([accountId])).some(({ companyId }) => companyId !== here);
  }
}
