import { Injectable, Logger } from '@nestjs/common';
import { messageOf, stackOf } from '../background/failure-text.js';
import { WorkReports } from '../background/work-reports.js';
import { Clock } from '../clock/clock.js';
import { asMachine } from '../context/machine-context.js';
import { Tx } from '../db/tx.js';
import { CompanyEvents } from './company-events.js';
import type { EventEnvelope } from './event-envelope.js';
import { type Cursor, type Following, ListenerCursors } from './listener-cursors.js';
import { type KnownListener, ListenerRegistry } from './listener-registry.js';
import { ParkedEvents } from './parked-events.js';

const readAhead = 20;
const failuresToPark = 8;
const firstWaitMs = 1000;

/** Takes a listener through a company's news. */
@Injectable()
export class ListenerRunner {
  private readonly logger = new Logger('Listeners');

  constructor(
    private readonly registry: ListenerRegistry,
    private readonly cursors: ListenerCursors,
    private readonly events: CompanyEvents,
    private readonly parked: ParkedEvents,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly reports: WorkReports,
  ) {}

  /**
   * Handles all news there is, in order. Ends early, leaving the rest to the sweep, when another process is at it or when an
   * event fails; never throws because of a handler.
   */
  async run(following: Following): Promise<void> {
    const listener = this.registry.named(following.listener);
    if (!listener) return;
    await asMachine({ operation: listener.name, companyId: following.companyId }, async () => {
      while (await this.handleSome(listener, following));
    });
  }

  /** True: there may be more. */
  private async handleSome(listener: KnownListener, following: Following): Promise<boolean> {
    const cursor = await this.cursors.read(following);
    if (!cursor || this.mustWait(cursor)) return false;
    // The head is read first: all events up to it are visible then.
    const upTo = await this.events.head(following.companyId);
    const range = { after: cursor.eventNo, upTo, limit: readAhead };
    const events = upTo > cursor.eventNo ? await this.events.between(following.companyId, range, listener.types) : [];
    let at = cursor.eventNo;
    for (const event of events) {
      if (!(await this.handle(listener, event, at))) return false;
      at = event.eventNo;
    }
    if (events.length === readAhead) return true;
    // What is left concerns others: one step past all of it.
    if (upTo > at) await this.advance(following, { from: at, to: upTo });
    return false;
  }

  private async handle(listener: KnownListener, event: EventEnvelope, after: number): Promise<boolean> {
    const { companyId, eventNo, traceId } = event;
    const following = { listener: listener.name, companyId };
    const began = performance.now();
    const report = (outcome: 'handled' | 'failed' | 'parked') =>
      this.reports.add({ kind: 'listened', listener: listener.name, outcome, ms: performance.now() - began });
    return asMachine({ operation: listener.name, companyId, traceId }, async () => {
      try {
        const step = { from: after, to: eventNo };
        const moved = await this.advance(following, step, () => listener.listener.handle(event));
        if (moved) report('handled');
        return moved;
      } catch (error) {
        const what = `${listener.name} at event ${eventNo} of company ${companyId}, trace ${traceId}`;
        this.logger.error(`${what}: ${messageOf(error)}`, stackOf(error));
        const wasParked = await this.countFailure(following, after, { event, error });
        report(wasParked ? 'parked' : 'failed');
        return wasParked;
      }
    });
  }

  /** Moves the cursor in the transaction of the work. False when the cursor is held by another or has moved. */
  private advance(
    following: Following,
    { from, to }: { from: number; to: number },
    work?: () => Promise<void>,
  ): Promise<boolean> {
    return this.tx.run(async () => {
      const cursor = await this.cursors.lock(following);
      if (cursor?.eventNo !== from) return false;
      await work?.();
      await this.cursors.move(following, to);
      return true;
    });
  }

  /** True when that was one too many: the event is parked, the cursor past it. */
  private countFailure(
    following: Following,
    from: number,
    { event, error }: { event: EventEnvelope; error: unknown },
  ): Promise<boolean> {
    return this.tx.run(async () => {
      const cursor = await this.cursors.lock(following);
      if (cursor?.eventNo !== from) return false;
      const failures = cursor.failures + 1;
      if (failures < failuresToPark) {
        await this.cursors.postpone(following, failures, firstWaitMs * 2 ** (failures - 1));
        return false;
      }
      await this.parked.park(following, event.eventNo, error);
      await this.cursors.move(following, event.eventNo);
      return true;
    });
  }

  private mustWait({ retryAt }: Cursor): boolean {
    return retryAt !== null && retryAt > this.clock.now();
  }
}
