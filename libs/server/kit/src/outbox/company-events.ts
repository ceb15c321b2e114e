import { Injectable } from '@nestjs/common';
import type { ActorRef, Id } from '@atrium/contracts/core';
import { Db, type SqlValue } from '../db/db.js';
import type { EventEnvelope } from './event-envelope.js';

interface EventRow {
  event_no: number | string;
  id: Id<'event'>;
  company_id: Id<'company'>;
  type: string;
  payload: unknown;
  actor: unknown;
  trace_id: string;
  occurred_at: Date;
}

const columns = 'event_no, id, company_id, type, payload, actor, trace_id, occurred_at';

/** Reads a company's numbered events. Prepared statements: hot path of relay and listeners. */
@Injectable()
export class CompanyEvents {
  constructor(private readonly db: Db) {}

  /** The newest number of a company; 0 before its first event. */
  async head(companyId: Id<'company'>): Promise<number> {
    const rows = await this.db.rows<{ event_no: number | string }>(
      'SELECT event_no FROM company_event_head WHERE company_id = ?',
      [companyId],
    );
    return Number(rows[0]?.event_no ?? 0);
  }

  /** The newest numbers of several companies. Needs `acrossCompanies`. */
  async heads(companyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (companyIds.length === 0) return new Map();
    const rows = await this.db.rows<{ company_id: string; event_no: number | string }>(
      `SELECT company_id, event_no FROM company_event_head WHERE company_id IN (${marks(companyIds)})`,
      companyIds,
    );
    return new Map(rows.map(({ company_id, event_no }) => [company_id, Number(event_no)]));
  }

  /** Events after one number and up to another, of the given types, in order, at most `limit`. */
  async between(
    companyId: Id<'company'>,
    range: { readonly after: number; readonly upTo: number; readonly limit: number },
    types: readonly string[],
  ): Promise<EventEnvelope[]> {
    const rows = await this.db.rows<EventRow>(
      `SELECT ${columns} FROM outbox_event
       WHERE company_id = ? AND event_no > ? AND event_no <= ? AND type IN (${marks(types)})
       ORDER BY event_no LIMIT ${range.limit}`,
      [companyId, range.after, range.upTo, ...types],
    );
    return rows.map(toEnvelope);
  }

  async one(companyId: Id<'company'>, eventNo: number): Promise<EventEnvelope | null> {
    const rows = await this.db.rows<EventRow>(
      `SELECT ${columns} FROM outbox_event WHERE company_id = ? AND event_no = ?`,
      [companyId, eventNo],
    );
    return rows[0] ? toEnvelope(rows[0]) : null;
  }
}

const marks = (values: readonly SqlValue[]): string => values.map(() => '?').join(', ');

function toEnvelope(row: EventRow): EventEnvelope {
  return {
    eventNo: Number(row.event_no),
    id: row.id,
    companyId: row.company_id,
    type: row.type,
    payload: fromJson(row.payload),
    actor: fromJson(row.actor) as ActorRef,
    traceId: row.trace_id,
    occurredAt: row.occurred_at,
  };
}

/** A JSON column comes parsed from MySQL and as text from MariaDB's prepared statements. */
function fromJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
