import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { dayBefore, openEnd } from '@atrium/server-directory';
import type { GroupTerm } from '../rules/member-terms.js';

interface GroupMemberRow extends GroupTerm {
  readonly memberId: Id<'member'>;
}

const fields = 'member_id AS memberId, group_id AS groupId, from_day AS fromDay, to_day AS toDay';

/** Who is in which group, and when. */
@Injectable()
export class GroupMembersRepository {
  constructor(private readonly db: Db) {}

  /** Of these members, each in order. */
  async termsOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly GroupTerm[]>> {
    const terms = new Map<string, GroupTerm[]>();
    for (const some of chunksOf(memberIds)) {
      const rows = await this.db.query<GroupMemberRow>(
        `SELECT ${fields} FROM attendance_group_member WHERE company_id = ? AND member_id IN (?) ORDER BY member_id, from_day`,
        [currentCompanyId(), some],
      );
      for (const { memberId, ...term } of rows) terms.set(memberId, [...(terms.get(memberId) ?? []), term]);
    }
    return terms;
  }

  /** Members of groups on any day from one on, each once. */
  async idsFrom(groupIds: readonly string[], day: string): Promise<Id<'member'>[]> {
    if (groupIds.length === 0) return [];
    const rows = await this.db.query<{ memberId: Id<'member'> }>(
      `SELECT DISTINCT member_id AS memberId FROM attendance_group_member
        WHERE company_id = ? AND group_id IN (?) AND to_day >= ? ORDER BY member_id`,
      [currentCompanyId(), groupIds, day],
    );
    return rows.map(({ memberId }) => memberId);
  }

  /** Who is in a group on a day, in the order of their ids. */
  on(groupId: string, day: string): Promise<GroupMemberRow[]> {
    return this.db.query(
      `SELECT ${fields} FROM attendance_group_member
        WHERE company_id = ? AND group_id = ? AND from_day <= ? AND to_day >= ? ORDER BY member_id`,
      [currentCompanyId(), groupId, day, day],
    );
  }

  /** How many each group has on a day. */
  async counts(day: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<{ groupId: string; members: string }>(
      `SELECT group_id AS groupId, COUNT(*) AS members FROM attendance_group_member
        WHERE company_id = ? AND from_day <= ? AND to_day >= ? GROUP BY group_id`,
      [currentCompanyId(), day, day],
    );
    return new Map(rows.map(({ groupId, members }) => [groupId, Number(members)]));
  }

  /** From that day on these members are in this group, and in no other; earlier days stay as they are. */
  async move(memberIds: readonly string[], groupId: string, from: string): Promise<void> {
    for (const some of chunksOf(memberIds)) {
      const ids = [currentCompanyId(), some] as const;
      await this.db.query(
        'DELETE FROM attendance_group_member WHERE company_id = ? AND member_id IN (?) AND from_day >= ?',
        [...ids, from],
      );
      await this.db.query(
        'UPDATE attendance_group_member SET to_day = ? WHERE company_id = ? AND member_id IN (?) AND to_day >= ?',
        [dayBefore(from), ...ids, from],
      );
      await this.db.query(
        'INSERT INTO attendance_group_member (company_id, member_id, group_id, from_day, to_day) VALUES ?',
        [some.map((memberId) => [currentCompanyId(), memberId, groupId, from, openEnd])],
      );
    }
  }
}
