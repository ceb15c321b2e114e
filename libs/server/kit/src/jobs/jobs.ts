import { Injectable } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { WorkReports } from '../background/work-reports.js';
import { maybeContext } from '../context/context.js';
import { newTraceId } from '../context/machine-context.js';
import { assertOutsideTransaction } from '../db/tx.js';
import type { DataOf, Job } from './define-job.js';
import { Queues } from './queues.js';

export interface EnqueueOptions {
  /** While a job with this key waits, another one is not added; while one runs, one more runs after it. */
  readonly dedupeKey?: string;
  readonly delayMs?: number;
}

const patienceMs = 300;
const restMs = 1000;

/** Puts work in the queues. */
@Injectable()
export class Jobs {
  private restUntil = 0;

  constructor(
    private readonly queues: Queues,
    private readonly reports: WorkReports,
  ) {}

  /**
   * Asks for a run of the job. False: Redis is away or slow. That is no failure of the caller's: what is to be done stands
   * in the database, and whoever sweeps it finds it. Throws inside `tx.run`.
   */
  async enqueue<J extends Job>(job: J, data: DataOf<J>, options: EnqueueOptions = {}): Promise<boolean> {
    assertOutsideTransaction(`jobs.enqueue(${job.name})`);
    const added = await this.add(job, data, options);
    if (!added) this.reports.add({ kind: 'not_enqueued', job: job.name });
    return added;
  }

  private async add(job: Job, data: unknown, options: EnqueueOptions): Promise<boolean> {
    // After a silence the next callers do not wait for their own.
    if (performance.now() < this.restUntil) return false;
    const queue = this.queues.of(job.name);
    if (!queue) return false;
    const message = { traceId: maybeContext()?.traceId ?? newTraceId(), data };
    const outcome = await within(patienceMs, queue.add(job.name, message, toJobsOptions(job, options)));
    if (outcome === 'late') this.restUntil = performance.now() + restMs;
    return outcome === 'done';
  }
}

/** Waits of about 1, 2, 4, 8 … seconds between tries. */
export const backoff = { type: 'exponential', delay: 1000, jitter: 0.5 };

function toJobsOptions({ attempts = 5 }: Job, { dedupeKey, delayMs }: EnqueueOptions): JobsOptions {
  return {
    attempts,
    backoff,
    ...(delayMs !== undefined && { delay: delayMs }),
    ...(dedupeKey !== undefined && { deduplication: { id: dedupeKey, keepLastIfActive: true } }),
  };
}

async function within(ms: number, work: Promise<unknown>): Promise<'done' | 'failed' | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  const settled = work.then(
    () => 'done' as const,
    () => 'failed' as const,
  );
  const outcome = await Promise.race([settled, late]);
  clearTimeout(timer);
  return outcome;
}
