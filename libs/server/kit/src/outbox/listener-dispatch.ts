import { Injectable } from '@nestjs/common';
import type { Id } from '@atrium/contracts/core';
import { Jobs } from '../jobs/jobs.js';
import { ListenerRegistry } from './listener-registry.js';
import { ListenerSweep } from './listener-sweep.js';
import { runListener } from './run-listener.job.js';

/** Tells the listeners concerned that a company has news. */
@Injectable()
export class ListenerDispatch {
  constructor(
    private readonly registry: ListenerRegistry,
    private readonly jobs: Jobs,
    private readonly sweep: ListenerSweep,
  ) {}

  /** Never rejects: what the queue does not take, the sweep of this process does. */
  async tell(companyId: Id<'company'>, types: ReadonlySet<string>): Promise<void> {
    const concerned = this.registry.all().filter((listener) => listener.types.some((type) => types.has(type)));
    const told = concerned.map(({ name }) =>
      this.jobs.enqueue(runListener, { listener: name, companyId }, { dedupeKey: `${name}/${companyId}` }),
    );
    if ((await Promise.all(told)).includes(false)) this.sweep.wake();
  }
}
