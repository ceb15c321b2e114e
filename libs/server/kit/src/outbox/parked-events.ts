import { Injectable } from '@nestjs/common';
import type { Id } from '@atrium/contracts/core';
import { messageOf } from '../background/failure-text.js';
import { Clock } from '../clock/clock.js';
import { asMachine } from '../context/machine-context.js';
import { Db } from '../db/db.js';
import { Tx } from '../db/tx.js';
import { notFound } from '../errors/app-error.js';
import { CompanyEvents } from './company-events.js';
import { type Following, ListenerCursors } from './listener-cursors.js';
import { ListenerRegistry } from './listener-registry.js';

/** An event that a listener gave up on. */
export interface ParkedEvent extends Following {
  readonly eventNo: number;
  readonly problem: string;
  readonly parkedAt: Date;
}

const longestProblem = 1000;

/** What listeners gave up on: seen, tried again, or put aside by an operator. */
@Injectable()
export class ParkedEvents {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly events: CompanyEvents,
    private readonly cursors: ListenerCursors,
    private readonly registry: ListenerRegistry,
  ) {}

  /** The oldest first. Of the current company, or of all inside `acrossCompanies`. */
  async list(companyId: Id<'company'> | null, limit = 100): Promise<ParkedEvent[]> {
    const rows = await this.db.rows<{
      company_id: Id<'company'>;
      listener: string;
      event_no: number | string;
      problem: string;
      parked_at: Date;
    }>(
      `SELECT company_id, listener, event_no, problem, parked_at FROM parked_event
       ${companyId ? 'WHERE company_id = ?' : ''} ORDER BY parked_at, company_id, listener, event_no LIMIT ${limit}`,
      companyId ? [companyId] : [],
    );
    return rows.map((row) => ({
      companyId: row.company_id,
      listener: row.listener,
      eventNo: Number(row.event_no),
      problem: row.problem,
      parkedAt: row.parked_at,
    }));
  }

  /**
   * Handles a parked event now, out of order, in one transaction with its removal. A handler that fails again leaves it
   * parked and throws. Not found: not parked, or handled meanwhile.
   */
  async retry(companyId: Id<'company'>, listener: string, eventNo: number): Promise<void> {
    const known = this.registry.named(listener);
    const event = await asMachine({ operation: listener, companyId }, () => this.events.one(companyId, eventNo));
    if (!known || !event) throw notFound();
    await asMachine({ operation: listener, companyId, traceId: event.traceId }, () =>
      this.tx.run(async () => {
        // The cursor too, so that a listener is never at work twice in a company.
        await this.db.rows('SELECT 1 FROM listener_cursor WHERE company_id = ? AND listener = ? FOR UPDATE', [
          companyId,
          listener,
        ]);
        if (!(await this.remove({ companyId, listener }, eventNo))) throw notFound();
        await known.listener.handle(event);
      }),
    );
  }

  /** Puts a parked event aside for good. */
  async dismiss(companyId: Id<'company'>, listener: string, eventNo: number): Promise<void> {
    const removed = await asMachine({ operation: listener, companyId }, () =>
      this.remove({ companyId, listener }, eventNo),
    );
    if (!removed) throw notFound();
  }

  /** Called by the runner, in the transaction that moves the cursor on. */
  async park({ companyId, listener }: Following, eventNo: number, error: unknown): Promise<void> {
    await this.db.write(
      'INSERT INTO parked_event (company_id, listener, event_no, problem, parked_at) VALUES (?, ?, ?, ?, ?)',
      [companyId, listener, eventNo, problemOf(error), this.clock.now()],
    );
  }

  private async remove({ companyId, listener }: Following, eventNo: number): Promise<boolean> {
    const { affectedRows } = await this.db.write(
      'DELETE FROM parked_event WHERE company_id = ? AND listener = ? AND event_no = ?',
      [companyId, listener, eventNo],
    );
    return affectedRows === 1;
  }
}

function problemOf(error: unknown): string {
  return messageOf(error).slice(0, longestProblem);
}
