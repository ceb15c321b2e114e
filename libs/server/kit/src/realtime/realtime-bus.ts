import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { PubSub } from '../redis/pub-sub.js';

/** Whom a hint is for: everybody in the company, or these members. */
export type Audience = 'company' | readonly string[];

/** What processes tell each other. */
export type BusMessage =
  | { readonly kind: 'head'; readonly companyId: string; readonly eventNo: number }
  | {
      readonly kind: 'hint';
      readonly companyId: string;
      readonly topic: string;
      readonly ids: readonly string[];
      readonly audience: Audience;
    }
  | { readonly kind: 'drop'; readonly sessionIds: readonly string[]; readonly memberIds: readonly string[] }
  | {
      /** A frame of a domain, ready to send, to a room or to members. */
      readonly kind: 'frame';
      readonly companyId: string;
      readonly to: { readonly room: string } | { readonly memberIds: readonly string[] };
      readonly text: string;
    }
  | {
      /** For the code of a domain in every process, not for its sockets. */
      readonly kind: 'signal';
      readonly companyId: string;
      readonly topic: string;
      readonly ids: readonly string[];
    };

/** A process says that it has begun to listen to a channel. */
interface Listening {
  readonly kind: 'listening';
  readonly channel: string;
}

const shards = 64;
const everybody = 'realtime:all';
/** A word that somebody listens may be lost: who seems to be alone looks again after so long. */
const aloneMs = 5000;

/** Shard channels in Redis: a process hears those of the companies that are connected to it. Without Redis, nobody hears. */
@Injectable()
export class RealtimeBus {
  private readonly heard = new Map<string, Promise<void>>();
  /** Channels that this process alone listens to: frames for them need not go to Redis. */
  private readonly alone = new LRUCache<string, true>({ max: shards, ttl: aloneMs });
  private newcomers = 0;
  private receive: (message: BusMessage) => void = () => undefined;

  constructor(private readonly pubSub: PubSub) {}

  /** Starts listening; own messages do not come back. */
  listen(receive: (message: BusMessage) => void, onGap: () => void): void {
    this.receive = receive;
    void this.hear(everybody);
    this.pubSub.onGap(onGap);
    this.pubSub.onStanding(() => {
      this.alone.clear();
      for (const channel of this.heard.keys()) this.announce(channel);
    });
  }

  /** Resolves when messages of the company reach this process; not at all while Redis is away. */
  follow(companyId: string): Promise<void> {
    return this.hear(channelOf(companyId));
  }

  send(message: BusMessage): void {
    const channel = message.kind === 'drop' ? everybody : channelOf(message.companyId);
    if (channel !== everybody && this.alone.has(channel)) return;
    const { newcomers } = this;
    this.pubSub.publish(channel, message, (others) => {
      if (others === 0 && newcomers === this.newcomers) this.alone.set(channel, true);
    });
  }

  private hear(channel: string): Promise<void> {
    const known = this.heard.get(channel);
    if (known) return known;
    const subscribed = this.pubSub
      .subscribe(channel, (message) => this.open(message as BusMessage | Listening))
      .then(() => this.announce(channel))
      .catch(() => void this.heard.delete(channel));
    this.heard.set(channel, subscribed);
    return subscribed;
  }

  private announce(channel: string): void {
    this.pubSub.publish(everybody, { kind: 'listening', channel } satisfies Listening);
  }

  private open(message: BusMessage | Listening): void {
    if (message.kind !== 'listening') return this.receive(message);
    this.newcomers++;
    this.alone.delete(message.channel);
  }
}

const channels = new LRUCache<string, string>({ max: 10_000, memoMethod: channelAnew });

const channelOf = (companyId: string): string => channels.memo(companyId);

function channelAnew(companyId: string): string {
  return `realtime:${createHash('sha256').update(companyId).digest().readUInt32BE() % shards}`;
}
