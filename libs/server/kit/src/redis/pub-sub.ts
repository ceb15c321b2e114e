import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RedisConnections } from './redis-connections.js';

type Receive = (message: unknown) => void;

const pingMs = 15_000;

/**
 * Messages between processes, for hints only: whoever is not listening, or cut off from Redis, never gets them. What one
 * process says on a channel in one turn of its event loop travels as one envelope.
 */
@Injectable()
export class PubSub implements OnApplicationShutdown {
  private readonly receivers = new Map<string, Receive>();
  private readonly outgoing = new Map<string, unknown[]>();
  private subscriber: Redis | undefined;
  private ping: NodeJS.Timeout | undefined;

  constructor(private readonly redis: RedisConnections) {}

  /** Sends a JSON value to every process that listens, this one included. */
  publish(channel: string, message: unknown): void {
    const waiting = this.outgoing.get(channel);
    if (waiting) {
      waiting.push(message);
      return;
    }
    if (this.outgoing.size === 0) setImmediate(() => this.flush());
    this.outgoing.set(channel, [message]);
  }

  /** Resolves when Redis has confirmed; stays subscribed over lost connections. One receiver for each channel. */
  async subscribe(channel: string, receive: Receive): Promise<void> {
    this.receivers.set(this.redis.key(channel), receive);
    await this.connection().subscribe(this.redis.key(channel));
  }

  /** Calls back whenever the subscriptions stand again after the connection was lost: messages may have gone by. */
  onGap(callback: () => void): void {
    let before = false;
    this.connection().on('ready', () => {
      if (before) callback();
      before = true;
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.ping);
  }

  private flush(): void {
    const envelopes = [...this.outgoing];
    this.outgoing.clear();
    if (!this.redis.isReady) return;
    for (const [channel, messages] of envelopes)
      this.redis.commands.publish(this.redis.key(channel), JSON.stringify(messages)).catch(() => undefined);
  }

  private connection(): Redis {
    if (this.subscriber) return this.subscriber;
    const { connection: subscriber } = this.redis.openPatient();
    subscriber.on('message', (channel, envelope) => this.deliver(channel, envelope));
    // A subscription whose other end has vanished without a word is found out by asking.
    this.ping = setInterval(
      () => subscriber.status === 'ready' && void subscriber.ping().catch(() => undefined),
      pingMs,
    );
    this.ping.unref();
    this.subscriber = subscriber;
    return subscriber;
  }

  private deliver(channel: string, envelope: string): void {
    const receive = this.receivers.get(channel);
    if (receive) for (const message of JSON.parse(envelope) as unknown[]) receive(message);
  }
}
