import { Injectable } from '@nestjs/common';
import type { Id } from '@atrium/contracts/core';
import { Db } from '../db/db.js';
import { ListenerCursors } from './listener-cursors.js';
import { ListenerRegistry } from './listener-registry.js';

/** What one step did for a company. */
export interface Numbered {
  readonly events: number;
  /** The company's newest number now. */
  readonly head: number;
  readonly types: ReadonlySet<string>;
  readonly oldest: Date | null;
}

interface WaitingRow {
  position: number | string;
  type: string;
  occurred_at: Date;
}

/** Rows that one step numbers at most. */
export const stepSize = 500;
const companiesAtOnce = 1000;

/** The relay's statements, prepared. */
@Injectable()
export class Numbering {
  constructor(
    private readonly db: Db,
    private readonly cursors: ListenerCursors,
    private readonly registry: ListenerRegistry,
  ) {}

  /** Companies with events that have no number yet. Needs `acrossCompanies`. */
  async pending(): Promise<Id<'company'>[]> {
    const rows = await this.db.rows<{ company_id: Id<'company'> }>(
      `SELECT DISTINCT company_id FROM outbox_event WHERE event_no IS NULL LIMIT ${companiesAtOnce}`,
      [],
    );
    return rows.map(({ company_id }) => company_id);
  }

  /** Takes the company for this transaction; its newest number, or null when another relay has it. */
  async claim(companyId: Id<'company'>): Promise<number | null> {
    const head = await this.lockHead(companyId);
    if (head !== null) return head;
    const [known] = await this.db.rows('SELECT 1 FROM company_event_head WHERE company_id = ?', [companyId]);
    if (known) return null;
    await this.db.write('INSERT IGNORE INTO company_event_head (company_id, event_no) VALUES (?, 0)', [companyId]);
    await this.cursors.begin(companyId, this.registry.all());
    return this.lockHead(companyId);
  }

  /** Numbers the waiting events of a claimed company in order of position: head + 1, head + 2, … */
  async number(companyId: Id<'company'>, head: number): Promise<Numbered> {
    // Read first, then written by primary key, in this order whatever the optimizer thinks of a small table: an UPDATE that
    // walks a range waits for rows that others are still inserting.
    const waiting = await this.db.rows<WaitingRow>(
      `SELECT position, type, occurred_at FROM outbox_event FORCE INDEX (outbox_event_waiting)
       WHERE event_no IS NULL AND company_id = ? ORDER BY position LIMIT ${stepSize}`,
      [companyId],
    );
    if (waiting.length === 0) return { events: 0, head, types: new Set(), oldest: null };
    await this.db.write(
      `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (nth FOR ORDINALITY, position BIGINT UNSIGNED PATH '$')) numbered
       STRAIGHT_JOIN outbox_event event FORCE INDEX (PRIMARY) ON event.position = numbered.position
       SET event.event_no = ? + numbered.nth
       WHERE event.company_id = ?`,
      [JSON.stringify(waiting.map(({ position }) => Number(position))), head, companyId],
    );
    await this.db.write('UPDATE company_event_head SET event_no = ? WHERE company_id = ?', [
      head + waiting.length,
      companyId,
    ]);
    return {
      events: waiting.length,
      head: head + waiting.length,
      types: new Set(waiting.map(({ type }) => type)),
      oldest: waiting[0]?.occurred_at ?? null,
    };
  }

  private async lockHead(companyId: Id<'company'>): Promise<number | null> {
    const [row] = await this.db.rows<{ event_no: number | string }>(
      'SELECT event_no FROM company_event_head WHERE company_id = ? FOR UPDATE SKIP LOCKED',
      [companyId],
    );
    return row ? Number(row.event_no) : null;
  }
}
