import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { newTraceId } from '../context/machine-context.js';
import { RedisConnections } from './redis-connections.js';

type Receive = (message: unknown) => void;
/** How many connections listened, this process's included. */
type Sent = (listeners: number) => void;

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
  private subscriber: Redis | undefined;
  private ping: NodeJS.Timeout | undefined;

  constructor(private readonly redis: RedisConnections) {}

  /** Sends a JSON value to every other process that listens; `sent` hears how many that were, unless Redis is away. */
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
    for (const [channel, { messages, sent }] of envelopes)
      this.redis.commands.publish(this.redis.key(channel), this.self + JSON.stringify(messages)).then(
        (listeners) => sent.forEach((tell) => tell(listeners)),
        () => undefined,
      );
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
