import { Injectable } from '@nestjs/common';
import { Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Day } from '../dated-facts/dated-fact.js';

/** A place in a company, with what decides whether its holder may act. */
export interface PlaceRow {
  readonly accountId: Id<'account'>;
  readonly memberId: Id<'member'>;
  readonly companyId: Id<'company'>;
  readonly timeZone: string;
  readonly periodNo: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

const columns = `m.account_id AS accountId, m.id AS memberId, m.company_id AS companyId, c.time_zone AS timeZone, m.period_no AS periodNo,
  m.first_day AS firstDay, m.last_day AS lastDay`;

@Injectable()
export class MemberAccess {
  constructor(private readonly db: Db) {}

  /** Needs `acrossCompanies`: the company is what is looked for. */
  bySlug(accountIds: readonly string[], slug: string): Promise<PlaceRow[]> {
    return this.db.query<PlaceRow>(
      `SELECT ${columns} FROM directory_company c
         JOIN directory_member m ON m.company_id = c.company_id AND m.account_id IN (?)
        WHERE c.slug = ?`,
      [accountIds, slug],
    );
  }

  /** Needs `acrossCompanies`: sockets of all companies are asked about at once. */
  async byIds(members: readonly { companyId: string; memberId: string }[]): Promise<PlaceRow[]> {
    if (members.length === 0) return [];
    // Prepared: asked every 15 seconds for each socket.
    const keys = members.map(() => '(?, ?)').join(', ');
    return this.db.rows<PlaceRow>(
      `SELECT ${columns} FROM directory_member m JOIN directory_company c ON c.company_id = m.company_id
        WHERE (m.company_id, m.id) IN (${keys})`,
      members.flatMap(({ companyId, memberId }) => [companyId, memberId]),
    );
  }
}
