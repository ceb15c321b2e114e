import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { messageOf, stackOf } from '../background/failure-text.js';
import { inParallel } from '../background/in-parallel.js';
import { Poller } from '../background/poller.js';
import { acrossCompanies } from '../context/context.js';
import { asMachine } from '../context/machine-context.js';
import { type Following, ListenerCursors } from './listener-cursors.js';
import { ListenerRegistry } from './listener-registry.js';
import { ListenerRunner } from './listener-runner.js';

const everyMs = 2000;
const atOnce = 500;
const width = 4;
/** Looking for missing cursors reads every company: once a minute is enough. */
const looksBetweenFills = 30;

/**
 * Finds listeners that are behind and runs them here, past the queue: this is what makes lost jobs, waits after failures, and
 * a Redis that is away, empty or stuck harmless. Worker only.
 */
@Injectable()
export class ListenerSweep implements BeforeApplicationShutdown {
  private readonly poller = new Poller({ name: 'ListenerSweep', everyMs, look: () => this.look() });
  private readonly logger = new Logger('ListenerSweep');
  private looks = 0;

  constructor(
    private readonly registry: ListenerRegistry,
    private readonly cursors: ListenerCursors,
    private readonly runner: ListenerRunner,
  ) {}

  /** Gives listeners that are new to existing companies their place, then sweeps. */
  async start(): Promise<void> {
    await asMachine({ operation: 'listener sweep', purpose: 'listeners' }, async () => {
      for (const { name, from } of this.registry.all()) await this.cursors.fill(name, from);
    });
    this.poller.start();
  }

  /** Sweeps now: a job could not be put in the queue. */
  wake(): void {
    this.poller.wake();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.poller.stop();
  }

  /** One sweep. True: there was as much as one sweep takes. */
  look(): Promise<boolean> {
    return asMachine({ operation: 'listener sweep' }, async () => {
      const names = this.registry.all().map(({ name }) => name);
      if (++this.looks % looksBetweenFills === 0) await this.fillMissed(names);
      const behind = await acrossCompanies('listeners', () => this.cursors.behind(names, atOnce));
      await inParallel(width, behind, (following) =>
        this.runner.run(following).catch((error: unknown) => this.failed(error, following)),
      );
      return behind.length === atOnce;
    });
  }

  private failed(error: unknown, { listener, companyId }: Following): void {
    this.logger.error(`${listener} in company ${companyId}: ${messageOf(error)}`, stackOf(error));
  }

  /** A company that began after our start, numbered by a worker that did not know all our listeners: they hear it all. */
  private fillMissed(names: readonly string[]): Promise<void> {
    return acrossCompanies('listeners', async () => {
      for (const name of names) await this.cursors.fill(name, 'beginning');
    });
  }
}
