import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { Redis, type RedisOptions } from 'ioredis';
import { REDIS_SETTINGS, type RedisSettings } from './redis-settings.js';

export interface PatientConnection {
  readonly connection: Redis;
  /** Ends it and all copies made of it. */
  end(): void;
}

const longestWaitMs = 2000;
/** A Redis that keeps a command waiting this long is as good as dead: the connection is given up and made anew. */
const silenceMs = 5000;

/** The connections of this process to Redis. All of it may be away at any time; each finds back by itself. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  /** For single commands. Fails at once while Redis is away; nothing queues up. */
  readonly commands: Redis;
  private readonly opened: Redis[] = [];
  private ending = false;
  private readonly logger = new Logger('Redis');

  constructor(@Inject(REDIS_SETTINGS) private readonly settings: RedisSettings) {
    // What one turn of the event loop asks travels in one write: half of what a press cost here were system calls.
    this.commands = this.open({
      enableAutoPipelining: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      socketTimeout: silenceMs,
    });
    this.commands.on('ready', () => this.logger.log('connected'));
    this.commands.on('close', () => {
      if (!this.ending) this.logger.warn('connection lost; what needs it waits or works without');
    });
  }

  get isReady(): boolean {
    return this.commands.status === 'ready';
  }

  /** Whether Redis answers, waiting a little for a connection that is being made. For the doctor. */
  async answers(patienceMs = 2000): Promise<boolean> {
    const ready = this.isReady || once(this.commands, 'ready', { signal: AbortSignal.timeout(patienceMs) });
    try {
      await ready;
      return (await this.commands.ping()) === 'PONG';
    } catch {
      return false;
    }
  }

  /** The key or channel of a name. */
  key(name: string): string {
    return `${this.settings.prefix}:${name}`;
  }

  /** The prefix of queues. The braces keep all of a queue's keys on one node of a cluster. */
  get queuePrefix(): string {
    return `{${this.settings.prefix}}`;
  }

  /** A connection that waits for Redis to come back instead of failing: for queue workers and subscriptions. */
  openPatient(): PatientConnection {
    const copies: Redis[] = [];
    const connection = this.open({ maxRetriesPerRequest: null }, copies);
    return { connection, end: () => copies.forEach((copy) => copy.disconnect()) };
  }

  onApplicationShutdown(): void {
    this.ending = true;
    for (const connection of this.opened) connection.disconnect();
  }

  private open(options: RedisOptions, copies: Redis[] = []): Redis {
    const all: RedisOptions = {
      connectTimeout: silenceMs,
      keepAlive: 10_000,
      disconnectTimeout: 500,
      retryStrategy: (times) => Math.min(50 * 2 ** times, longestWaitMs),
      ...options,
    };
    const { url } = this.settings;
    return this.keep(
      url.startsWith('unix:')
        ? new Redis({ path: decodeURIComponent(new URL(url).pathname), ...all })
        : new Redis(url, all),
      copies,
    );
  }

  /** A queue worker makes copies of its connection for itself: these must end with the application too. */
  private keep(connection: Redis, copies: Redis[]): Redis {
    connection.on('error', (error) => this.logger.debug(error.message));
    this.opened.push(connection);
    copies.push(connection);
    const duplicate = connection.duplicate.bind(connection);
    connection.duplicate = (override) => this.keep(duplicate(override), copies);
    return connection;
  }
}
