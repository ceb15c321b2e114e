import { Injectable } from '@nestjs/common';
import { assertInTransaction, Clock, currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { EffectEntity } from './effect.entity.js';
import { type EffectDirection, type EffectLines, isDue, isVoid } from './effect-steps.js';

/** One line of the ledger. */
export interface EffectKey {
  readonly requestId: Id<'request'>;
  readonly effect: string;
  readonly direction: EffectDirection;
}

/** What came of it. A failure carries the code of the refusal, which has a text. */
export type EffectResult = { readonly status: 'done' } | { readonly status: 'failed'; readonly reason: string };

/**
 * The ledger of what requests brought about, one line for each (request, effect, direction). The owner of a suite, in the
 * transaction of its own listener: `if (await effects.claim(key)) { …; await effects.record(key, result) }`.
 * Decide whether it can be done before writing anything: a failure is recorded in the same transaction.
 */
@Injectable()
export class Effects {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Asks for effects, in the transaction that makes them due. Asked for already: nothing changes. */
  async want(requestId: Id<'request'>, effects: readonly string[], direction: EffectDirection): Promise<void> {
    assertInTransaction('effects.want');
    for (const effect of effects)
      await this.db.write(
        `INSERT IGNORE INTO approvals_effect
           (company_id, request_id, effect, direction, status, reason, attempts, changed_at)
         VALUES (?, ?, ?, ?, 'pending', NULL, 0, ?)`,
        [currentCompanyId(), requestId, effect, direction, this.clock.now()],
      );
  }

  /** Locks both lines of an effect, and says whether this one is to be done now. False: done, or not wanted any more. */
  async claim({ requestId, effect, direction }: EffectKey): Promise<boolean> {
    assertInTransaction('effects.claim');
    const lines = await this.lock(requestId, effect);
    if (isVoid(lines)) await this.giveUp(requestId, effect);
    return isDue(lines, direction);
  }

  /** Writes down what came of a claimed effect. */
  async record({ requestId, effect, direction }: EffectKey, result: EffectResult): Promise<void> {
    assertInTransaction('effects.record');
    await this.db.write(
      `UPDATE approvals_effect SET status = ?, reason = ?, attempts = attempts + 1, changed_at = ?
        WHERE company_id = ? AND request_id = ? AND effect = ? AND direction = ?`,
      [
        result.status,
        result.status === 'failed' ? result.reason : null,
        this.clock.now(),
        currentCompanyId(),
        requestId,
        effect,
        direction,
      ],
    );
  }

  /** Makes a failed line wait again; false: it has not failed. */
  async retry({ requestId, effect, direction }: EffectKey): Promise<boolean> {
    assertInTransaction('effects.retry');
    const { affectedRows } = await this.db.write(
      `UPDATE approvals_effect SET status = 'pending', reason = NULL, changed_at = ?
        WHERE company_id = ? AND request_id = ? AND effect = ? AND direction = ? AND status = 'failed'`,
      [this.clock.now(), currentCompanyId(), requestId, effect, direction],
    );
    return affectedRows > 0;
  }

  /** The ledger of a request, in a fixed order. */
  of(requestId: Id<'request'>): Promise<EffectEntity[]> {
    return this.db.manager.find(EffectEntity, {
      where: { companyId: currentCompanyId(), requestId },
      order: { effect: 'ASC', direction: 'ASC' },
    });
  }

  private async lock(requestId: Id<'request'>, effect: string): Promise<EffectLines> {
    const rows = await this.db.rows<Pick<EffectEntity, 'direction' | 'status'>>(
      `SELECT direction, status FROM approvals_effect
        WHERE company_id = ? AND request_id = ? AND effect = ? ORDER BY direction FOR UPDATE`,
      [currentCompanyId(), requestId, effect],
    );
    const statusOf = (direction: EffectDirection) => rows.find((row) => row.direction === direction)?.status;
    return { apply: statusOf('apply'), reverse: statusOf('reverse') };
  }

  private async giveUp(requestId: Id<'request'>, effect: string): Promise<void> {
    await this.db.write(
      `UPDATE approvals_effect SET status = 'void', changed_at = ?
        WHERE company_id = ? AND request_id = ? AND effect = ?`,
      [this.clock.now(), currentCompanyId(), requestId, effect],
    );
  }
}
