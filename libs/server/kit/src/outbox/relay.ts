import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Id } from '@atrium/contracts/core';
import { messageOf, stackOf } from '../background/failure-text.js';
import { inParallel } from '../background/in-parallel.js';
import { Poller } from '../background/poller.js';
import { WorkReports } from '../background/work-reports.js';
import { Clock } from '../clock/clock.js';
import { acrossCompanies, inCompany } from '../context/context.js';
import { asMachine } from '../context/machine-context.js';
import { Tx } from '../db/tx.js';
import { Realtime } from '../realtime/realtime.js';
import { ListenerDispatch } from './listener-dispatch.js';
import { type Numbered, Numbering, stepSize } from './numbering.js';

/** Something else that is put in order per company in the relay's transaction, such as a hash chain. */
export interface ChainStep {
  readonly name: string;
  /** Companies with rows that wait to be chained, whether or not they have events. Runs inside `acrossCompanies('relay')`. */
  pending(): Promise<readonly Id<'company'>[]>;
  /** Chains waiting rows of a company; what it leaves waits for the next look. No other relay is at the company meanwhile. */
  chain(companyId: Id<'company'>): Promise<void>;
}

const pollMs = 250;
const width = 4;

/**
 * Numbers each company's new events without gaps: a company is claimed, its rows numbered, and all of it becomes visible
 * with one commit, so n+1 is never seen before n. Any number of relays may run. Worker only.
 */
@Injectable()
export class Relay implements BeforeApplicationShutdown {
  private readonly steps: ChainStep[] = [];
  private readonly poller = new Poller({ name: 'Relay', everyMs: pollMs, look: () => this.look() });
  private readonly logger = new Logger('Relay');
  private readonly telling = new Set<Promise<void>>();

  constructor(
    private readonly numbering: Numbering,
    private readonly dispatch: ListenerDispatch,
    private readonly realtime: Realtime,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly reports: WorkReports,
  ) {}

  /** Registers a further step. Called while the application is put together. */
  alsoChain(step: ChainStep): void {
    this.steps.push(step);
  }

  start(): void {
    this.poller.start();
  }

  /** Looks now rather than at the next poll. */
  wake(): void {
    this.poller.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.poller.stop();
    await Promise.all(this.telling);
  }

  /** One pass over all companies with something new. True: a company may have more. */
  look(): Promise<boolean> {
    return asMachine({ operation: 'relay' }, async () => {
      let more = false;
      await inParallel(width, await this.pending(), async (companyId) => {
        if (await this.advance(companyId)) more = true;
      });
      return more;
    });
  }

  private pending(): Promise<Set<Id<'company'>>> {
    return acrossCompanies('relay', async () => {
      const companies = new Set(await this.numbering.pending());
      for (const step of this.steps) for (const companyId of await step.pending()) companies.add(companyId);
      return companies;
    });
  }

  private async advance(companyId: Id<'company'>): Promise<boolean> {
    try {
      return await this.step(companyId, this.steps);
    } catch (error) {
      this.failed(error, companyId);
    }
    // Events do not wait for a chain that is broken.
    if (this.steps.length > 0) await this.step(companyId, []).catch((error: unknown) => this.failed(error, companyId));
    return false;
  }

  private async step(companyId: Id<'company'>, steps: readonly ChainStep[]): Promise<boolean> {
    const numbered = await inCompany(companyId, () =>
      this.tx.run(async () => {
        const head = await this.numbering.claim(companyId);
        if (head === null) return null;
        const done = await this.numbering.number(companyId, head);
        for (const step of steps) await step.chain(companyId);
        return done;
      }),
    );
    if (!numbered) return false;
    this.announce(companyId, numbered);
    return numbered.events === stepSize;
  }

  /** After the commit: hints only, all of it may be lost. */
  private announce(companyId: Id<'company'>, { events, head, types, oldest }: Numbered): void {
    if (events === 0) return;
    const lagMs = oldest ? Math.max(0, this.clock.now().getTime() - oldest.getTime()) : 0;
    this.reports.add({ kind: 'relayed', events, lagMs });
    this.realtime.announceHead(companyId, head);
    const told = this.dispatch.tell(companyId, types);
    this.telling.add(told);
    void told.finally(() => this.telling.delete(told));
  }

  private failed(error: unknown, companyId: Id<'company'>): void {
    this.logger.error(`company ${companyId}: ${messageOf(error)}`, stackOf(error));
    this.reports.add({ kind: 'relay_failed' });
  }
}
