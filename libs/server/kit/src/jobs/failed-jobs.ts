import { Injectable } from '@nestjs/common';
import { assertOutsideTransaction } from '../db/tx.js';
import { definedJobs } from './define-job.js';
import { Queues } from './queues.js';

/** A job that was given up after its last try. */
export interface FailedJob {
  readonly job: string;
  readonly id: string;
  readonly data: unknown;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date;
}

/** What the operator sees of jobs that were given up. Empty while Redis is away. */
@Injectable()
export class FailedJobs {
  constructor(private readonly queues: Queues) {}

  /** The newest first, at most `limit` of each job. */
  async list(limit = 50): Promise<FailedJob[]> {
    assertOutsideTransaction('failedJobs.list');
    const lists = await Promise.all(definedJobs().map(({ name }) => this.ofJob(name, limit)));
    return lists.flat().sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime());
  }

  /** How many there are of each job. */
  async counts(): Promise<ReadonlyMap<string, number>> {
    const counts = definedJobs().map(
      async ({ name }) => [name, (await this.queues.of(name)?.getFailedCount()) ?? 0] as const,
    );
    return new Map(await Promise.all(counts));
  }

  /** Puts a failed job back in its queue. False when there is no such job. */
  async retry(job: string, id: string): Promise<boolean> {
    const failed = await this.queues.of(job)?.getJob(id);
    if (!failed || !(await failed.isFailed())) return false;
    await failed.retry('failed', { resetAttemptsMade: true });
    return true;
  }

  private async ofJob(job: string, limit: number): Promise<FailedJob[]> {
    const failed = (await this.queues.of(job)?.getFailed(0, limit - 1)) ?? [];
    return failed.map((queued) => ({
      job,
      id: queued.id ?? '',
      data: queued.data as unknown,
      reason: queued.failedReason,
      attempts: queued.attemptsMade,
      failedAt: new Date(queued.finishedOn ?? 0),
    }));
  }
}
