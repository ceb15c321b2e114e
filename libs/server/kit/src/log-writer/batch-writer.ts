import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { coreErrors, systemActor } from '@atrium/contracts/core';
import type { Clock } from '../clock/clock.js';
import { newId } from '../clock/new-id.js';
import { AppError } from '../errors/app-error.js';
import { outboxTable } from '../outbox/outbox-table.js';
import { kindOfFailure } from './failure-kind.js';
import { LogConnection } from './log-connection.js';
import type { LogEntry, LogShape } from './log-shape.js';
import type { WaitingEntry } from './waiting-entry.js';

const attempts = 6;

/** Writes batches of one log, each in one transaction, and answers every entry of it. */
export class BatchWriter<Entry extends LogEntry, Row, Receipt> {
  private connection: LogConnection | undefined;

  constructor(
    private readonly shape: LogShape<Entry, Row, Receipt>,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Never rejects: entries are accepted after the commit, or refused. Keys are unique in a batch. */
  async write(batch: readonly WaitingEntry<Entry, Receipt>[], attempt = 1): Promise<void> {
    if (batch.length === 0) return;
    let receipts: readonly Receipt[];
    try {
      receipts = await this.transact(batch, attempt);
    } catch (error) {
      return this.afterFailure(batch, attempt, error);
    }
    batch.forEach((one, at) => one.accept(receipts[at] as Receipt));
  }

  /** Gives the connection back to the pool while there is nothing to write. */
  async rest(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    await connection?.release();
  }

  private async transact(batch: readonly WaitingEntry<Entry, Receipt>[], attempt: number): Promise<readonly Receipt[]> {
    const sql = (this.connection ??= await LogConnection.open(this.dataSource));
    try {
      await sql.begin();
      const rows = await this.shape.toRows(
        batch.map(({ entry }) => entry),
        { sql, attempt },
      );
      if (rows.length !== batch.length) throw new Error(`${this.shape.name}: toRows must give one row for each entry.`);
      await sql.insert(this.shape.log, rows);
      if (this.shape.companion) await sql.insert(this.shape.companion, rows);
      await sql.insert(outboxTable, this.announcements(batch, rows));
      await sql.commit();
      this.shape.committed?.(rows);
      return rows.map((row) => this.shape.receipt(row));
    } catch (error) {
      await sql.rollBack();
      await this.rest();
      throw error;
    }
  }

  private async afterFailure(
    batch: readonly WaitingEntry<Entry, Receipt>[],
    attempt: number,
    error: unknown,
  ): Promise<void> {
    const kind = kindOfFailure(error, this.shape);
    if (kind === 'repeat') {
      const rest = await this.answerRepeats(batch);
      if (rest.length < batch.length) return this.write(rest, attempt);
    }
    if ((kind === 'again' || kind === 'number' || kind === 'repeat') && attempt < attempts) {
      await sleep(2 ** attempt * 2 + Math.random() * 10 * attempt);
      return this.write(batch, attempt + 1);
    }
    if (kind === 'again' || kind === 'number' || kind === 'down') return this.refuse(batch, unavailable());
    if (batch.length === 1) return this.refuse(batch, error);
    const middle = Math.ceil(batch.length / 2);
    await this.write(batch.slice(0, middle));
    await this.write(batch.slice(middle));
  }

  /** Answers entries that are stored already with their first receipt; the others are left. */
  private async answerRepeats(
    batch: readonly WaitingEntry<Entry, Receipt>[],
  ): Promise<readonly WaitingEntry<Entry, Receipt>[]> {
    try {
      const sql = (this.connection ??= await LogConnection.open(this.dataSource));
      const stored = await this.shape.stored(
        batch.map(({ entry }) => entry),
        sql,
      );
      return batch.filter((one) => {
        const receipt = stored.get(one.key);
        if (receipt !== undefined) one.accept(receipt);
        return receipt === undefined;
      });
    } catch {
      await this.rest();
      return batch;
    }
  }

  private announcements(batch: readonly WaitingEntry<Entry, Receipt>[], rows: readonly Row[]) {
    return this.shape.events(rows).map(({ companyId, type, payload }) => ({
      id: newId<'event'>(),
      companyId,
      type,
      payload,
      // A batch has many senders; who did what stands in the log.
      actor: systemActor,
      traceId: batch.find(({ entry }) => entry.companyId === companyId)?.traceId ?? '',
      occurredAt: this.clock.now(),
    }));
  }

  private refuse(batch: readonly WaitingEntry<Entry, Receipt>[], error: unknown): void {
    for (const one of batch) one.refuse(error);
  }
}

/** The sender may try again with the same command id. */
export const unavailable = (): AppError => new AppError(coreErrors.unavailable, { retryAfterSeconds: 1 });
