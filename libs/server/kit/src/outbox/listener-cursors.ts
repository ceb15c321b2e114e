import { Injectable } from '@nestjs/common';
import type { Id } from '@atrium/contracts/core';
import { Clock } from '../clock/clock.js';
import { Db } from '../db/db.js';
import type { KnownListener } from './listener-registry.js';

/** Where a listener stands in a company. */
export interface Cursor {
  readonly eventNo: number;
  readonly failures: number;
  readonly retryAt: Date | null;
}

/** One listener in one company. */
export interface Following {
  readonly listener: string;
  readonly companyId: Id<'company'>;
}

interface CursorRow {
  event_no: number | string;
  failures: number;
  retry_at: Date | null;
}

/** Prepared statements: these run for every event of every listener. */
@Injectable()
export class ListenerCursors {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async read({ companyId, listener }: Following): Promise<Cursor | null> {
    const rows = await this.db.rows<CursorRow>(
      'SELECT event_no, failures, retry_at FROM listener_cursor WHERE company_id = ? AND listener = ?',
      [companyId, listener],
    );
    return toCursor(rows[0]);
  }

  /** The cursor, locked until the transaction ends; null when somebody else holds it. */
  async lock({ companyId, listener }: Following): Promise<Cursor | null> {
    const rows = await this.db.rows<CursorRow>(
      `SELECT event_no, failures, retry_at FROM listener_cursor
       WHERE company_id = ? AND listener = ? FOR UPDATE SKIP LOCKED`,
      [companyId, listener],
    );
    return toCursor(rows[0]);
  }

  async move({ companyId, listener }: Following, eventNo: number): Promise<void> {
    await this.db.write(
      `UPDATE listener_cursor SET event_no = ?, failures = 0, retry_at = NULL WHERE company_id = ? AND listener = ?`,
      [eventNo, companyId, listener],
    );
  }

  async postpone({ companyId, listener }: Following, failures: number, waitMs: number): Promise<void> {
    await this.db.write('UPDATE listener_cursor SET failures = ?, retry_at = ? WHERE company_id = ? AND listener = ?', [
      failures,
      new Date(this.clock.now().getTime() + waitMs),
      companyId,
      listener,
    ]);
  }

  /** Cursors of a company whose first event is about to be numbered: every listener hears it all. */
  async begin(companyId: Id<'company'>, listeners: readonly KnownListener[]): Promise<void> {
    for (const { name } of listeners)
      await this.db.write(
        'INSERT IGNORE INTO listener_cursor (company_id, listener, event_no, failures) VALUES (?, ?, 0, 0)',
        [companyId, name],
      );
  }

  /** Cursors of a listener in companies that have none: at their newest event, or at 0. Needs `acrossCompanies`. */
  async fill(listener: string, from: 'now' | 'beginning'): Promise<void> {
    await this.db.write(
      `INSERT IGNORE INTO listener_cursor (company_id, listener, event_no, failures)
       SELECT head.company_id, ?, ${from === 'now' ? 'head.event_no' : '0'}, 0
       FROM company_event_head head
       LEFT JOIN listener_cursor mine ON mine.company_id = head.company_id AND mine.listener = ?
       WHERE mine.company_id IS NULL`,
      [listener, listener],
    );
  }

  /** Who has news and may try now, in no order, at most `limit`. Needs `acrossCompanies`. */
  async behind(listeners: readonly string[], limit: number): Promise<Following[]> {
    if (listeners.length === 0) return [];
    const rows = await this.db.rows<{ company_id: Id<'company'>; listener: string }>(
      `SELECT place.company_id, place.listener FROM listener_cursor place
       JOIN company_event_head head ON head.company_id = place.company_id AND head.event_no > place.event_no
       WHERE place.listener IN (${listeners.map(() => '?').join(', ')})
         AND (place.retry_at IS NULL OR place.retry_at <= ?)
       ORDER BY RAND() LIMIT ${limit}`,
      [...listeners, this.clock.now()],
    );
    return rows.map(({ company_id, listener }) => ({ companyId: company_id, listener }));
  }
}

function toCursor(row: CursorRow | undefined): Cursor | null {
  return row ? { eventNo: Number(row.event_no), failures: row.failures, retryAt: row.retry_at } : null;
}
