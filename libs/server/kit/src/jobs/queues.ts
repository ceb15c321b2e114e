import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { RedisConnections } from '../redis/redis-connections.js';

const dayOfSeconds = 86_400;

/** The sending ends of the queues: one for each job, made when first used, all on one connection. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly open = new Map<string, Queue>();

  constructor(private readonly redis: RedisConnections) {}

  /** The queue of a job, or null while Redis is away. */
  of(name: string): Queue | null {
    if (!this.redis.isReady) return null;
    return this.open.get(name) ?? this.make(name);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close().catch(() => undefined)));
  }

  private make(name: string): Queue {
    const queue = new Queue(name, {
      connection: this.redis.commands,
      prefix: this.redis.queuePrefix,
      streams: { events: { maxLen: 100 } },
      defaultJobOptions: { removeOnComplete: true, removeOnFail: { age: 14 * dayOfSeconds, count: 1000 } },
    });
    this.open.set(name, queue);
    queue.on('error', () => undefined);
    // A queue whose first words to Redis went unanswered never gets well again: the next one is made anew.
    queue.waitUntilReady().catch(() => this.open.delete(name));
    return queue;
  }
}
