import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, groupedBy } from '@atrium/kit';
import type { MemberSummary } from '@atrium/contracts/directory';
import type { Scope } from '@atrium/rules-access';
import type { Day } from '../dated-facts/dated-fact.js';
import { dayOfViewSql, type Standing } from '../members/member-state.js';
import type { Cursor } from './cursor.js';
import { comesAfter, type OrderKey, orderSql } from './orders.js';
import { and, type Condition, or, type TextSearch } from './search-text.js';

export interface ContactRow extends Standing {
  readonly id: MemberSummary['id'];
  readonly name: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly pinyin: string;
  readonly fit: number;
  readonly noNumber: number;
}

/** What a page of contacts is asked for; conditions speak of the member as `m`. */
export interface ContactQuery {
  readonly where: Condition;
  readonly text: TextSearch | null;
  readonly keys: readonly OrderKey[];
  readonly after: Cursor | null;
  readonly limit: number;
}

/** Lists of people, in the order asked for. */
@Injectable()
export class ContactsRepository {
  constructor(private readonly db: Db) {}

  page({ where, text, keys, after, limit }: ContactQuery): Promise<ContactRow[]> {
    const fit = text?.rank ?? { sql: '0', values: [] };
    const all = and([where, ...(text ? [text.where] : [])]);
    const rest = after && comesAfter(keys, after.values, after.id);
    return this.db.query<ContactRow>(
      `SELECT * FROM (
         SELECT m.id, m.name, m.title, m.number, m.pinyin, m.period_no AS periodNo, m.first_day AS firstDay,
                m.last_day AS lastDay, m.activated_at AS activatedAt, ${fit.sql} AS fit,
                m.number IS NULL AS noNumber
           FROM directory_member m WHERE m.company_id = ? AND ${all.sql}) found
        ${rest ? `WHERE ${rest.sql}` : ''}
        ORDER BY ${orderSql(keys)} LIMIT ?`,
      [...fit.values, currentCompanyId(), ...all.values, ...(rest?.values ?? []), limit],
    );
  }

  async count({ where, text }: Pick<ContactQuery, 'where' | 'text'>): Promise<number> {
    const all = and([where, ...(text ? [text.where] : [])]);
    const [row] = await this.db.query<{ people: number | string }>(
      `SELECT COUNT(*) AS people FROM directory_member m WHERE m.company_id = ? AND ${all.sql}`,
      [currentCompanyId(), ...all.values],
    );
    return Number(row?.people ?? 0);
  }

  /** The departments of these people, as of the day that describes each, the primary one first. */
  async departmentsOf(ids: readonly string[], today: Day): Promise<ReadonlyMap<string, MemberSummary['departments']>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<MemberSummary['departments'][number] & { memberId: string }>(
      `SELECT d.member_id AS memberId, n.id, n.name
         FROM directory_member_department d
         JOIN directory_member m ON m.company_id = d.company_id AND m.id = d.member_id
         JOIN directory_department n ON n.company_id = d.company_id AND n.id = d.department_id
        WHERE d.company_id = ? AND d.member_id IN (?) AND ${isOnDayOfView('d').sql}
        ORDER BY d.member_id, d.position`,
      [currentCompanyId(), ids, today, today],
    );
    const grouped = groupedBy(rows, ({ memberId }) => memberId);
    return new Map([...grouped].map(([id, own]) => [id, own.map(({ id, name }) => ({ id, name }))]));
  }
}

const isOnDayOfView = (fact: string) => ({
  sql: `${fact}.from_day <= ${dayOfViewSql} AND ${fact}.to_day >= ${dayOfViewSql}`,
});

/** Who may act today: employed, or still to begin for the first time. */
export const isLiving = (today: Day): Condition => ({
  sql: '(m.live = 1 AND m.last_day >= ? AND (m.first_day <= ? OR m.period_no = 1))',
  values: [today, today],
});

export const not = ({ sql, values }: Condition): Condition => ({ sql: `NOT ${sql}`, values });

/** Who is in one of these departments on the day that describes them. */
export function isInDepartments(departmentIds: readonly string[], today: Day, more = ''): Condition {
  return {
    sql: `m.id IN (SELECT d.member_id FROM directory_member_department d
            WHERE d.company_id = m.company_id AND d.department_id IN (?) AND ${isOnDayOfView('d').sql} ${more})`,
    values: [departmentIds.length > 0 ? departmentIds : [''], today, today],
  };
}

/** Whom a scope lets change: only those who have their primary department in it. */
export function isManaged(scope: Scope | undefined, today: Day): Condition {
  if (scope?.kind !== 'some') return isReached(scope, today);
  const named = { sql: 'm.id IN (?)', values: [scope.memberIds.length > 0 ? scope.memberIds : ['']] };
  return or([named, isInDepartments(scope.departmentIds, today, 'AND d.position = 0')]);
}

/** Whom a scope reaches. */
export function isReached(scope: Scope | undefined, today: Day): Condition {
  if (!scope) return { sql: 'FALSE', values: [] };
  if (scope.kind === 'company') return { sql: 'TRUE', values: [] };
  const named = { sql: 'm.id IN (?)', values: [scope.memberIds.length > 0 ? scope.memberIds : ['']] };
  return or([named, isInDepartments(scope.departmentIds, today)]);
}
