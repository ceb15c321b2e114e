import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Day } from '../dated-facts/dated-fact.js';

export interface EmployedRow {
  readonly id: Id<'member'>;
  readonly accountId: Id<'account'>;
  readonly name: string;
  readonly title: string | null;
  readonly number: string | null;
  /** First and last day of the period that the day lies in; `openEnd` (9999-12-31) while no last day is known. */
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** A time in the company, both ends included; `openEnd` (9999-12-31) while no last day is known. */
export interface EmploymentPeriod {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

@Injectable()
export class EmployedMembers {
  constructor(private readonly db: Db) {}

  /** Who was employed on a day, of these or of all, in the order of their ids. */
  async on(day: Day, ids: readonly string[] | undefined): Promise<EmployedRow[]> {
    if (ids?.length === 0) return [];
    return this.db.query<EmployedRow>(
      `SELECT m.id, m.account_id AS accountId, m.name, m.title, m.number, e.from_day AS firstDay, e.to_day AS lastDay
         FROM directory_member m
         JOIN directory_employment_period e ON e.company_id = m.company_id AND e.member_id = m.id
        WHERE m.company_id = ? AND e.from_day <= ? AND e.to_day >= ? ${ids ? 'AND m.id IN (?)' : ''}
        ORDER BY m.id`,
      [currentCompanyId(), day, day, ...(ids ? [ids] : [])],
    );
  }

  /** All periods of employment of these, by member, in order. */
  async periodsOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly EmploymentPeriod[]>> {
    if (memberIds.length === 0) return new Map();
    const rows = await this.db.query<EmploymentPeriod & { memberId: string }>(
      `SELECT member_id AS memberId, from_day AS firstDay, to_day AS lastDay FROM directory_employment_period
        WHERE company_id = ? AND member_id IN (?) ORDER BY member_id, from_day`,
      [currentCompanyId(), memberIds],
    );
    const periods = new Map<string, EmploymentPeriod[]>();
    for (const { memberId, firstDay, lastDay } of rows)
      periods.set(memberId, [...(periods.get(memberId) ?? []), { firstDay, lastDay }]);
    return periods;
  }
}
