import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { newTraceId } from '../context/machine-context.js';
import { RedisConnections } from './redis-connections.js';

type Receive = (message: unknown) => void;
/** How many other processes listened. */
type Sent = (others: number) => void;

interface Envelope {
  readonly messages: unknown[];
  readonly sent: Sent[];
}

const pingMs = 15_000;

/**
 * Messages between processes, for hints only: whoever is not listening, or cut off from Redis, never gets them. What one
 * process says on a channel in one turn of its event loop travels as one envelope.
 */
@Injectable()
export class PubSub implements OnApplicationShutdown {
  /** Stands before each envelope: what comes back to its sender is not even parsed. */
  private readonly self = newTraceId();
  private readonly receivers = new Map<string, Receive>();
  private readonly outgoing = new Map<string, Envelope>();
  /** Channels that Redis has confirmed; they stand while the connection does. */
  private readonly confirmed = new Set<string>();
  private standing = false;
  private subscriber: Redis | undefined;
  private ping: NodeJS.Timeout | undefined;

  constructor(private readonly redis: RedisConnections) {}

  /**
   * Sends a JSON value to every other process that listens. `sent` hears how many those were; not where Redis is away, or
   * this process does not listen to the channel itself.
   */
  publish(channel: string, message: unknown, sent?: Sent): void {
    if (this.outgoing.size === 0) setImmediate(() => this.flush());
    const envelope = this.outgoing.get(channel) ?? { messages: [], sent: [] };
    envelope.messages.push(message);
    if (sent) envelope.sent.push(sent);
    this.outgoing.set(channel, envelope);
  }

  /** Resolves when Redis has confirmed; stays subscribed over lost connections. One receiver for each channel. */
  async subscribe(channel: string, receive: Receive): Promise<void> {
    this.receivers.set(this.redis.key(channel), receive);
    await this.connection().subscribe(this.redis.key(channel));
    this.confirmed.add(channel);
  }

  /** Calls back whenever the subscriptions stand again after the connection was lost: messages may have gone by. */
  onGap(callback: () => void): void {
    let before = false;
    this.connection().on('ready', () => {
      if (before) callback();
      before = true;
    });
  }

  /** Calls back whenever the subscriptions stand and others can be told so: at first, and each time a connection was made anew. */
  onStanding(callback: () => void): void {
    const subscriber = this.connection();
    for (const connection of [subscriber, this.redis.commands])
      connection.on('ready', () => {
        if (!this.redis.isReady || subscriber.status !== 'ready') return;
        // Answered after the subscriptions that were renewed before it.
        subscriber.ping().then(
          () => {
            this.standing = true;
            callback();
          },
          () => undefined,
        );
      });
    subscriber.on('close', () => (this.standing = false));
  }

  onApplicationShutdown(): void {
    clearInterval(this.ping);
  }

  private flush(): void {
    const envelopes = [...this.outgoing];
    this.outgoing.clear();
    if (!this.redis.isReady) return;
    for (const [channel, { messages, sent }] of envelopes) {
      const isHere = this.standing && this.confirmed.has(channel);
      this.redis.commands.publish(this.redis.key(channel), this.self + JSON.stringify(messages)).then(
        (listeners) => isHere && sent.forEach((tell) => tell(listeners - 1)),
        () => undefined,
      );
    }
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
    if (!receive || envelope.startsWith(this.self)) return;
    for (const message of JSON.parse(envelope.slice(this.self.length)) as unknown[]) receive(message);
  }
}
