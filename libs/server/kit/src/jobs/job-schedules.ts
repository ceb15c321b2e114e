import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Poller } from '../background/poller.js';
import { Clock } from '../clock/clock.js';
import { RedisConnections } from '../redis/redis-connections.js';
import type { Job, Schedule } from './define-job.js';
import { JobRegistry } from './job-registry.js';
import { backoff } from './jobs.js';
import { Queues } from './queues.js';

const recheckMs = 30_000;
/** A next run this long overdue means that its entry was lost. */
const overdueMs = 60_000;

/** Keeps the schedules in Redis as the code declares them, and writes them again after Redis has lost them. Worker only. */
@Injectable()
export class JobSchedules implements BeforeApplicationShutdown {
  private readonly poller = new Poller({ name: 'JobSchedules', everyMs: recheckMs, look: () => this.look() });

  constructor(
    private readonly registry: JobRegistry,
    private readonly queues: Queues,
    private readonly redis: RedisConnections,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.redis.commands.on('ready', () => this.poller.wake());
    this.poller.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.poller.stop();
  }

  /** Compares each schedule with Redis and repairs it. Does nothing while Redis is away. */
  async check(): Promise<void> {
    for (const { job } of this.registry.handled()) {
      const queue = this.queues.of(job.name);
      if (!queue) return;
      await this.repair(queue, job);
    }
  }

  private async look(): Promise<boolean> {
    await this.check();
    return false;
  }

  /** Writes only what differs: writing a steady pace anew would start its interval anew. */
  private async repair(queue: Queue, job: Job): Promise<void> {
    const standing = await queue.getJobScheduler(job.name);
    if (!job.schedule) {
      if (standing) await queue.removeJobScheduler(job.name);
      return;
    }
    const due = toRepeat(job.schedule);
    const fits = standing?.every === due.every && standing?.pattern === due.pattern && standing?.tz === due.tz;
    const overdue = (standing?.next ?? 0) < this.clock.now().getTime() - overdueMs;
    if (standing && fits && !overdue) return;
    const opts = { attempts: job.attempts ?? 5, backoff };
    await queue.upsertJobScheduler(job.name, due, { name: job.name, data: {}, opts });
  }
}

function toRepeat(schedule: Schedule): { every?: number; pattern?: string; tz?: string } {
  if ('everySeconds' in schedule) return { every: schedule.everySeconds * 1000 };
  return { pattern: schedule.cron, tz: schedule.zone ?? 'UTC' };
}
