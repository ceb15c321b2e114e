import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { chunksOf, currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { MemberRef } from '@atrium/contracts/directory';
import type { Day } from '../dated-facts/dated-fact.js';
import { EmploymentPeriodEntity } from './employment-period.entity.js';
import { MemberEntity } from './member.entity.js';
import { dayOfViewSql } from './member-state.js';

/** A department of a member, on the day whose facts describe them. */
export interface Belonging {
  readonly memberId: string;
  readonly departmentId: string;
  readonly position: number;
}

@Injectable()
export class MembersRepository {
  constructor(private readonly db: Db) {}

  find(id: string): Promise<MemberEntity | null> {
    return this.db.manager.findOneBy(MemberEntity, { companyId: currentCompanyId(), id: id as MemberEntity['id'] });
  }

  async byIds(ids: readonly string[]): Promise<MemberEntity[]> {
    const companyId = currentCompanyId();
    const found: MemberEntity[] = [];
    for (const part of chunksOf(ids))
      found.push(
        ...(await this.db.manager.findBy(MemberEntity, { companyId, id: In([...part] as MemberEntity['id'][]) })),
      );
    return found;
  }

  byAccount(accountId: string): Promise<MemberEntity | null> {
    return this.db.manager.findOneBy(MemberEntity, {
      companyId: currentCompanyId(),
      accountId: accountId as MemberEntity['accountId'],
    });
  }

  /** Enough to show people anywhere; unknown ids are left out. */
  async refs(ids: Iterable<string>): Promise<Map<string, MemberRef>> {
    const refs = new Map<string, MemberRef>();
    for (const part of chunksOf([...new Set(ids)])) {
      const rows = await this.db.query<MemberRef>(
        'SELECT id, name, title FROM directory_member WHERE company_id = ? AND id IN (?)',
        [currentCompanyId(), part],
      );
      for (const { id, name, title } of rows) refs.set(id, { id, name, title });
    }
    return refs;
  }

  /** The departments of members, each as of the day that describes them: leavers as of their last day. */
  async belongings(ids: readonly string[], today: Day): Promise<Belonging[]> {
    if (ids.length === 0) return [];
    return this.db.query<Belonging>(
      `SELECT d.member_id AS memberId, d.department_id AS departmentId, d.position
         FROM directory_member_department d
         JOIN directory_member m ON m.company_id = d.company_id AND m.id = d.member_id
        WHERE d.company_id = ? AND d.member_id IN (?)
          AND d.from_day <= ${dayOfViewSql} AND d.to_day >= ${dayOfViewSql}
        ORDER BY d.member_id, d.position`,
      [currentCompanyId(), ids, today, today],
    );
  }

  async insert(members: readonly MemberEntity[]): Promise<void> {
    for (const part of chunksOf(members))
      await this.db.manager
        .createQueryBuilder()
        .insert()
        .into(MemberEntity)
        .values([...part])
        .updateEntity(false)
        .execute();
    const periods = members.map(({ companyId, id, periodNo, firstDay, lastDay }) => ({
      companyId,
      memberId: id,
      periodNo,
      fromDay: firstDay,
      toDay: lastDay,
    }));
    for (const part of chunksOf(periods))
      await this.db.manager
        .createQueryBuilder()
        .insert()
        .into(EmploymentPeriodEntity)
        .values([...part])
        .updateEntity(false)
        .execute();
  }

  async update(id: string, changes: Partial<Omit<MemberEntity, 'companyId' | 'id'>>): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    await this.db.manager.update(
      MemberEntity,
      { companyId: currentCompanyId(), id: id as MemberEntity['id'] },
      changes,
    );
  }

  async setInvited(ids: readonly string[], at: Date): Promise<void> {
    for (const part of chunksOf(ids))
      await this.db.query('UPDATE directory_member SET invited_at = ? WHERE company_id = ? AND id IN (?)', [
        at,
        currentCompanyId(),
        part,
      ]);
  }

  /** Living no more: number, e-mail and phone are free for others. */
  async release(ids: readonly string[]): Promise<void> {
    for (const part of chunksOf(ids))
      await this.db.query('UPDATE directory_member SET live = NULL WHERE company_id = ? AND id IN (?)', [
        currentCompanyId(),
        part,
      ]);
  }

  /** Lets the newest periods end on a day. */
  async setLastDay(members: readonly MemberEntity[], lastDay: Day): Promise<void> {
    const companyId = currentCompanyId();
    for (const part of chunksOf(members)) {
      await this.db.query('UPDATE directory_member SET last_day = ? WHERE company_id = ? AND id IN (?)', [
        lastDay,
        companyId,
        part.map(({ id }) => id),
      ]);
      await this.db.query(
        'UPDATE directory_employment_period SET to_day = ? WHERE company_id = ? AND (member_id, period_no) IN (?)',
        [lastDay, companyId, part.map(({ id, periodNo }) => [id, periodNo])],
      );
    }
  }

  /** Begins another period, which is the newest from now on. */
  async addPeriod(memberId: string, period: Pick<MemberEntity, 'periodNo' | 'firstDay' | 'lastDay'>): Promise<void> {
    await this.update(memberId, period);
    await this.db.manager.insert(EmploymentPeriodEntity, {
      companyId: currentCompanyId(),
      memberId,
      periodNo: period.periodNo,
      fromDay: period.firstDay,
      toDay: period.lastDay,
    });
  }

  /** All periods of a member, the first one first. */
  periodsOf(memberId: string): Promise<EmploymentPeriodEntity[]> {
    return this.db.manager.find(EmploymentPeriodEntity, {
      where: { companyId: currentCompanyId(), memberId },
      order: { periodNo: 'ASC' },
    });
  }

  /** Living members who have one of these numbers, e-mails or phones. */
  async holders(
    held: Partial<Record<'number' | 'emailIndex' | 'phoneIndex', readonly string[]>>,
  ): Promise<MemberEntity[]> {
    const companyId = currentCompanyId();
    const found = new Map<string, MemberEntity>();
    for (const [field, values = []] of Object.entries(held))
      for (const part of chunksOf(values)) {
        const where = { companyId, live: 1 as const, [field]: In([...part]) };
        for (const member of await this.db.manager.findBy(MemberEntity, where)) found.set(member.id, member);
      }
    return [...found.values()];
  }

  /** Living members whose last day is over. */
  leaversStillHolding(today: Day): Promise<MemberEntity[]> {
    return this.db.manager
      .createQueryBuilder(MemberEntity, 'm')
      .where('m.companyId = :companyId AND m.live = 1 AND m.lastDay < :today', { companyId: currentCompanyId(), today })
      .getMany();
  }

  /** Companies with living members whose last day was before this one. Needs `acrossCompanies`. */
  async companiesWithLeavers(before: Day): Promise<Id<'company'>[]> {
    const rows = await this.db.query<{ id: Id<'company'> }>(
      'SELECT DISTINCT company_id AS id FROM directory_member WHERE live = 1 AND last_day < ?',
      [before],
    );
    return rows.map(({ id }) => id);
  }

  /** Accounts of all who are or were members. */
  async accountIds(): Promise<Id<'account'>[]> {
    const rows = await this.db.query<{ id: Id<'account'> }>(
      'SELECT account_id AS id FROM directory_member WHERE company_id = ?',
      [currentCompanyId()],
    );
    return rows.map(({ id }) => id);
  }
}
