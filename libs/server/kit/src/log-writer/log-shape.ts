import type { EventType, Id, PayloadOf } from '@atrium/contracts/core';
import type { LogConnection } from './log-connection.js';
import type { LogTable } from './log-table.js';

/** What every entry of a log has. */
export interface LogEntry {
  readonly companyId: Id<'company'>;
}

/** An event of a batch: one for each company in it. */
export interface LogEvent {
  readonly companyId: Id<'company'>;
  readonly type: string;
  readonly payload: unknown;
}

/** Makes a log's event; the payload is held against the event's contract. */
export function logEvent<E extends EventType>(companyId: Id<'company'>, event: E, payload: PayloadOf<E>): LogEvent {
  return { companyId, type: event.type, payload };
}

/**
 * One append-only log. `Entry` is what a sender hands in, `Row` what is stored, `Receipt` what the sender gets back.
 */
export interface LogShape<Entry extends LogEntry, Row, Receipt> {
  readonly name: string;
  readonly log: LogTable<Row>;
  /** A second table with a row for each row of the log, e.g. its evidence. */
  readonly companion?: LogTable<Row>;
  /** The log's unique key on (company, sender, commandId): a duplicate there is a repeat of a sender's. */
  readonly commandKey: string;
  /** The unique key on the numbers that `toRows` gives, if it does: a duplicate there means that they are given anew. */
  readonly numberKey?: string;
  /** The same as text: equal for repeats. */
  keyOf(entry: Entry): string;
  /**
   * Turns a batch into rows, one for each entry in the same order, and gives numbers. Called inside the transaction, each time
   * a batch is formed or formed anew after a split, a repeat or a taken number (`attempt` 2, 3, …: look numbers up afresh).
   */
  toRows(
    entries: readonly Entry[],
    at: { readonly sql: LogConnection; readonly attempt: number },
  ): Promise<readonly Row[]>;
  /** What the batch announces: at most one event for each company. */
  events(rows: readonly Row[]): readonly LogEvent[];
  receipt(row: Row): Receipt;
  /** The batch is stored, and nobody has been answered yet: numbers may be remembered, and others told. Must not throw. */
  committed?(rows: readonly Row[]): void;
  /** The receipts of those entries, by `keyOf`, that an earlier batch has stored. */
  stored(entries: readonly Entry[], sql: LogConnection): Promise<ReadonlyMap<string, Receipt>>;
}
