import { Injectable } from '@nestjs/common';
import { acrossCompanies, Clock, Db, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Notice } from '../notices/notice.js';
import type { Outcome } from './delivery.entity.js';

export interface Due {
  readonly companyId: Id<'company'>;
  readonly id: string;
  readonly memberId: Id<'member'>;
  readonly notice: Notice;
  readonly attempts: number;
}

/** A sender that died leaves its notices to the next after this time; waits grow from try to try. */
const leaseMs = 120_000;
const attemptsAtMost = 8;
const atOnce = 50;

/** What is due, each given to one sender at a time. */
@Injectable()
export class DeliveryQueue {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  claim(): Promise<Due[]> {
    return acrossCompanies('timers', () =>
      this.tx.run(async () => {
        const now = this.clock.now();
        const rows = await this.db.query<Omit<Due, 'notice'> & { notice: Notice | string }>(
          `SELECT company_id AS companyId, id, member_id AS memberId, notice, attempts FROM notification_delivery
            WHERE done_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`,
          [now],
        );
        for (const { companyId, id, attempts } of rows)
          await this.db.write(
            'UPDATE notification_delivery SET due_at = ?, attempts = attempts + 1 WHERE company_id = ? AND id = ?',
            [new Date(now.getTime() + leaseMs * 2 ** attempts), companyId, id],
          );
        return rows.map((row) => ({
          ...row,
          notice: typeof row.notice === 'string' ? (JSON.parse(row.notice) as Notice) : row.notice,
          attempts: row.attempts + 1,
        }));
      }),
    );
  }

  async done({ companyId, id }: Due, outcome: Outcome): Promise<void> {
    await this.db.write('UPDATE notification_delivery SET done_at = ?, outcome = ? WHERE company_id = ? AND id = ?', [
      this.clock.now(),
      outcome,
      companyId,
      id,
    ]);
  }

  /** Given up after the last try; says whether it was. */
  async failed(due: Due): Promise<boolean> {
    if (due.attempts < attemptsAtMost) return false;
    await this.done(due, 'given_up');
    return true;
  }

  /** Deletes some of what was done before then; says how many. */
  async forgetDoneBefore(before: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.db.write(`DELETE FROM notification_delivery WHERE done_at < ? LIMIT ${limit}`, [
      before,
    ]);
    return affectedRows;
  }
}
