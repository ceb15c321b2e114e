import * as z from 'zod/mini';
import { id } from '@atrium/contracts/core';
import { type DataOf, defineJob } from '../jobs/define-job.js';
import { HandlesJob, type JobHandler } from '../jobs/handles-job.js';
import { ListenerRunner } from './listener-runner.js';

/** Says no more than: this listener has news in this company. What the news is stands in the database. */
export const runListener = defineJob({
  name: 'outbox.run-listener',
  data: z.object({ listener: z.string(), companyId: id('company') }),
  concurrency: 8,
  // A lost run is found by the sweep.
  attempts: 1,
});

@HandlesJob(runListener)
export class RunListener implements JobHandler<typeof runListener> {
  constructor(private readonly runner: ListenerRunner) {}

  run(following: DataOf<typeof runListener>): Promise<void> {
    return this.runner.run(following);
  }
}
