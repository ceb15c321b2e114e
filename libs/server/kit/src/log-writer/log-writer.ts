import type { DataSource } from 'typeorm';
import type { WorkReports } from '../background/work-reports.js';
import type { Clock } from '../clock/clock.js';
import { maybeContext } from '../context/context.js';
import { asMachine, newTraceId } from '../context/machine-context.js';
import { assertOutsideTransaction } from '../db/tx.js';
import type { RelayNudge } from '../outbox/relay-nudge.js';
import { BatchWriter, unavailable } from './batch-writer.js';
import type { LogEntry, LogShape } from './log-shape.js';
import { WaitingEntry, withoutRepeats } from './waiting-entry.js';

export interface LogBounds {
  /** Rows that one transaction takes. */
  readonly batch: number;
  /** Entries that may wait; beyond, senders are told to try later. */
  readonly queue: number;
}

export const usualBounds: LogBounds = { batch: 500, queue: 20_000 };

export interface LogSurroundings {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly nudge: RelayNudge;
  readonly reports: WorkReports;
  readonly bounds: LogBounds;
}

/**
 * Appends to one log of many senders. No timer: a batch is what arrived while the last commit ran, so one sender waits for
 * one commit, and a thousand share it.
 */
export class LogWriter<Entry extends LogEntry, Row, Receipt> {
  private waiting: WaitingEntry<Entry, Receipt>[] = [];
  private writing: Promise<void> | undefined;
  private closed = false;
  private readonly batches: BatchWriter<Entry, Row, Receipt>;

  constructor(
    private readonly shape: LogShape<Entry, Row, Receipt>,
    private readonly around: LogSurroundings,
  ) {
    this.batches = new BatchWriter(shape, around.dataSource, around.clock);
  }

  /**
   * Resolves with the receipt once the entry is committed; a repeat gets the first receipt. Refuses with `core.unavailable`
   * when too much waits or the database is away, with the database's error when this entry is at fault. Throws in `tx.run`.
   */
  async append(entry: Entry): Promise<Receipt> {
    assertOutsideTransaction(`${this.shape.name}.append`);
    if (this.closed || this.waiting.length >= this.around.bounds.queue) throw unavailable();
    const traceId = maybeContext()?.traceId ?? newTraceId();
    const waiting = new WaitingEntry<Entry, Receipt>(entry, this.shape.keyOf(entry), traceId);
    this.waiting.push(waiting);
    const answered = waiting.answered();
    this.writing ??= asMachine({ operation: this.shape.name, purpose: 'log-writer' }, () => this.drain());
    return answered;
  }

  /** Refuses new entries and resolves when all that was taken is answered. */
  async close(): Promise<void> {
    this.closed = true;
    await this.writing;
  }

  private async drain(): Promise<void> {
    // What arrives in the same turn of the event loop shares the first commit.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = withoutRepeats(this.waiting.slice(0, this.around.bounds.batch));
      this.waiting = this.waiting.slice(this.around.bounds.batch);
      const began = performance.now();
      await this.batches.write(batch);
      this.around.nudge.send();
      this.around.reports.add({
        kind: 'logged',
        log: this.shape.name,
        rows: batch.length,
        ms: performance.now() - began,
      });
    }
    // Before the await: an entry that comes during it starts a round of its own.
    this.writing = undefined;
    await this.batches.rest();
  }
}
