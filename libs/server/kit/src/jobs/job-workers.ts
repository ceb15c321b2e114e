import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job as QueuedJob, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import * as z from 'zod/mini';
import type { Id } from '@atrium/contracts/core';
import { messageOf, stackOf } from '../background/failure-text.js';
import { WorkReports } from '../background/work-reports.js';
import { asMachine } from '../context/machine-context.js';
import { type PatientConnection, RedisConnections } from '../redis/redis-connections.js';
import type { Job } from './define-job.js';
import { type HandledJob, JobRegistry } from './job-registry.js';

/** What lies in a queue. */
const Message = z.object({ traceId: z.string(), data: z.unknown() });

const drainMs = 20_000;
const awayMs = 1000;
/** A job whose worker died is taken over after this long. */
const lockMs = 15_000;
const stalledMs = 5000;

/** The receiving ends: takes jobs from their queues and runs them. Worker only. */
@Injectable()
export class JobWorkers implements BeforeApplicationShutdown {
  private workers: Worker[] = [];
  private patient: PatientConnection | undefined;
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly registry: JobRegistry,
    private readonly redis: RedisConnections,
    private readonly reports: WorkReports,
  ) {}

  /** Begins as soon as Redis is there. */
  start(): void {
    const patient = this.redis.openPatient();
    this.patient = patient;
    const handled = this.registry.handled();
    patient.connection.once('ready', () => {
      this.workers = handled.map((one) => this.open(one, patient.connection));
    });
  }

  /** Lets running jobs end, for a while; what does not is taken over by another worker. */
  async beforeApplicationShutdown(): Promise<void> {
    const drained = Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.race([drained, sleep(this.redis.isReady ? drainMs : awayMs, undefined, { ref: false })]);
    // Workers that wait for a Redis that is away stop waiting.
    this.patient?.end();
    await Promise.race([drained, sleep(awayMs, undefined, { ref: false })]);
  }

  private open({ job, handler }: HandledJob, connection: Redis): Worker {
    const run = async (queued: QueuedJob): Promise<void> => {
      const { data, ...trace } = read(job, queued.data);
      await asMachine({ operation: job.name, companyId: companyOf(data), ...trace }, () => handler.run(data));
    };
    const worker = new Worker(job.name, run, {
      connection,
      prefix: this.redis.queuePrefix,
      concurrency: job.concurrency ?? 1,
      lockDuration: lockMs,
      stalledInterval: stalledMs,
      maxStalledCount: 5,
      runRetryDelay: 1000,
    });
    worker.on('error', (error) => this.logger.debug(`${job.name}: ${error.message}`));
    worker.on('completed', (queued) => this.report(queued, 'done'));
    worker.on('failed', (queued, error) => this.failed(queued, error));
    return worker;
  }

  private failed(queued: QueuedJob | undefined, error: Error): void {
    if (!queued) return;
    const givenUp = queued.finishedOn !== undefined;
    const what = `${queued.name} ${queued.id ?? ''}, try ${queued.attemptsMade}${givenUp ? ', given up' : ''}`;
    this.logger.error(`${what}: ${messageOf(error)}`, stackOf(error));
    this.report(queued, givenUp ? 'given_up' : 'failed');
  }

  private report({ name, processedOn, finishedOn }: QueuedJob, outcome: 'done' | 'failed' | 'given_up'): void {
    const ms = processedOn !== undefined && finishedOn !== undefined ? finishedOn - processedOn : 0;
    this.reports.add({ kind: 'job', job: name, outcome, ms });
  }
}

function read(job: Job, raw: unknown): { traceId?: string; data: unknown } {
  // A scheduled run has no message: nobody asked.
  const message = Message.safeParse(raw);
  const data = job.data.safeParse(message.success ? message.data.data : raw);
  // Trying again does not make it readable.
  if (!data.success) throw new UnrecoverableError(`The data of ${job.name} does not fit its schema.`);
  return { data: data.data, ...(message.success && { traceId: message.data.traceId }) };
}

function companyOf(data: unknown): Id<'company'> | null {
  const companyId: unknown = data !== null && typeof data === 'object' ? Reflect.get(data, 'companyId') : undefined;
  return typeof companyId === 'string' ? (companyId as Id<'company'>) : null;
}
