import type * as z from 'zod/mini';

/** When a job comes by itself: at a steady pace, or at times of the clock (cron of five fields; UTC unless a zone is named). */
export type Schedule = { readonly everySeconds: number } | { readonly cron: string; readonly zone?: string };

/** A kind of work for the worker. It may run twice; the second run must be harmless. */
export interface Job<D extends z.ZodMiniType = z.ZodMiniType> {
  /** `<domain>.<imperative>`; also the name of its queue. */
  readonly name: `${string}.${string}`;
  /** What a run is told: ids, never facts. A `companyId` in it becomes the company of the context. */
  readonly data: D;
  readonly schedule?: Schedule;
  /** Runs at the same time in one process; 1 unless said. */
  readonly concurrency?: number;
  /** Tries before the job is given up and listed as failed, with growing waits between; 5 unless said. */
  readonly attempts?: number;
}

export type DataOf<J extends Job> = z.output<J['data']>;

const defined: Job[] = [];

/** Declares a job. Fails at import when a scheduled job could not run on its empty data. */
export function defineJob<D extends z.ZodMiniType>(job: Job<D>): Job<D> {
  if (job.schedule && !job.data.safeParse({}).success)
    throw new Error(`Job "${job.name}" is scheduled, so its data must accept {}.`);
  defined.push(job);
  return job;
}

/** Every job of the modules that are loaded; the boot check holds them against the handlers. */
export function definedJobs(): readonly Job[] {
  return defined;
}
