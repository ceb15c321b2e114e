import { Injectable } from '@nestjs/common';
import { assertInTransaction, chunksOf, currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { DirtyDayEntity, DirtyReason } from './dirty-day.entity.js';
import type { DirtyMemberEntity } from './dirty-member.entity.js';

/** A day that is to be judged from a moment on. */
export interface DayToJudge {
  readonly memberId: string;
  readonly workDate: string;
  readonly dueAt: Date;
  readonly why: DirtyReason;
}

/** A member who is claimed, and from when on all their days are to be judged, if so. */
export type ClaimedMember = Pick<DirtyMemberEntity, 'companyId' | 'memberId' | 'fromDay' | 'fromWhy'>;

/** Members of one company, claimed to be judged. */
export interface ClaimedMembers {
  readonly companyId: Id<'company'>;
  readonly members: readonly ClaimedMember[];
}

/** The days that are to be judged. A member's row is locked before their days are, so marking and judging go one by one. */
@Injectable()
export class DirtyDays {
  constructor(private readonly db: Db) {}

  /** Marks days in the running transaction. A day that is marked already is due at the earlier moment. */
  async mark(days: readonly DayToJudge[], urgency: 0 | 1): Promise<void> {
    assertInTransaction('dirtyDays.mark');
    const companyId = currentCompanyId();
    for (const some of chunksOf(inOrder(days))) {
      await this.db.query(
        `INSERT INTO attendance_dirty_member (company_id, member_id, due_at, urgency) VALUES ?
         ON DUPLICATE KEY UPDATE due_at = LEAST(due_at, VALUES(due_at)), urgency = LEAST(urgency, VALUES(urgency))`,
        [some.map(({ memberId, dueAt }) => [companyId, memberId, dueAt, urgency])],
      );
      await this.db.query(
        `INSERT INTO attendance_dirty_day (company_id, member_id, work_date, due_at, why) VALUES ?
         ON DUPLICATE KEY UPDATE why = IF(VALUES(why) = 'ended', why, VALUES(why)), due_at = LEAST(due_at, VALUES(due_at))`,
        [some.map(({ memberId, workDate, dueAt, why }) => [companyId, memberId, workDate, dueAt, why])],
      );
    }
  }

  /** Marks all days of members from one on, in the running transaction. */
  async markFrom(memberIds: readonly string[], span: { from: string; dueAt: Date; why: DirtyReason }): Promise<void> {
    assertInTransaction('dirtyDays.markFrom');
    for (const some of chunksOf([...memberIds].sort()))
      await this.db.query(
        `INSERT INTO attendance_dirty_member (company_id, member_id, due_at, urgency, from_day, from_why) VALUES ?
         ON DUPLICATE KEY UPDATE due_at = LEAST(due_at, VALUES(due_at)), from_why = VALUES(from_why),
           from_day = LEAST(COALESCE(from_day, VALUES(from_day)), VALUES(from_day))`,
        [some.map((memberId) => [currentCompanyId(), memberId, span.dueAt, 1, span.from, span.why])],
      );
  }

  /**
   * Claims members of one company whose days are due, those first who pressed; null when nobody is due whom no other worker
   * has claimed. The claim holds until the running transaction ends. Needs `acrossCompanies`.
   */
  async claim(now: Date, atMost: number): Promise<ClaimedMembers | null> {
    assertInTransaction('dirtyDays.claim');
    const urgent = await this.due(0, now, atMost);
    const rows = urgent.length > 0 ? urgent : await this.due(1, now, atMost);
    const [first] = rows;
    if (!first) return null;
    return { companyId: first.companyId, members: rows.filter(({ companyId }) => companyId === first.companyId) };
  }

  private due(urgency: 0 | 1, now: Date, atMost: number): Promise<ClaimedMember[]> {
    return this.db.query(
      `SELECT company_id AS companyId, member_id AS memberId, from_day AS fromDay, from_why AS fromWhy
         FROM attendance_dirty_member
        WHERE urgency = ? AND due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED`,
      [urgency, now, atMost],
    );
  }

  /** All marked days of claimed members, due or not. */
  ofMembers(memberIds: readonly string[]): Promise<DirtyDayEntity[]> {
    return this.db.query(
      `SELECT company_id AS companyId, member_id AS memberId, work_date AS workDate, due_at AS dueAt, why
         FROM attendance_dirty_day WHERE company_id = ? AND member_id IN (?)`,
      [currentCompanyId(), memberIds],
    );
  }

  /** Replaces the marked days of claimed members by those that are left. */
  async leave(memberIds: readonly string[], left: readonly DayToJudge[]): Promise<void> {
    const ids = [currentCompanyId(), memberIds] as const;
    await this.db.query('DELETE FROM attendance_dirty_day WHERE company_id = ? AND member_id IN (?)', ids);
    await this.db.query('DELETE FROM attendance_dirty_member WHERE company_id = ? AND member_id IN (?)', ids);
    await this.mark(left, 1);
  }
}

/** Always in the same order, so that two who mark don't wait for each other. */
function inOrder(days: readonly DayToJudge[]): DayToJudge[] {
  return days.toSorted((a, b) =>
    a.memberId === b.memberId ? (a.workDate < b.workDate ? -1 : 1) : a.memberId < b.memberId ? -1 : 1,
  );
}
