import type { ActorRef, Id } from '@atrium/contracts/core';
import type { LogTable } from '../log-writer/log-table.js';

/** An event before it has a number. */
export interface NewEvent {
  readonly id: Id<'event'>;
  readonly companyId: Id<'company'>;
  readonly type: string;
  readonly payload: unknown;
  readonly actor: ActorRef;
  readonly traceId: string;
  readonly occurredAt: Date;
}

/** How an event is written, by `outbox.add` and by log writers. */
export const outboxTable: LogTable<NewEvent> = {
  table: 'outbox_event',
  columns: ['id', 'company_id', 'type', 'payload', 'actor', 'trace_id', 'occurred_at'],
  values: ({ id, companyId, type, payload, actor, traceId, occurredAt }) => [
    id,
    companyId,
    type,
    JSON.stringify(payload),
    JSON.stringify(actor),
    traceId,
    occurredAt,
  ],
};
