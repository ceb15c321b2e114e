import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newTraceId } from '../context/machine-context.js';
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

interface Enveloped {
  readonly from: string;
  readonly message: BusMessage;
}

const shards = 64;
const everybody = 'realtime:all';

/** Shard channels in Redis: a process hears those of the companies that are connected to it. Without Redis, nobody hears. */
@Injectable()
export class RealtimeBus {
  private readonly self = newTraceId();
  private readonly heard = new Map<string, Promise<void>>();
  private receive: (message: BusMessage) => void = () => undefined;

  constructor(private readonly pubSub: PubSub) {}

  /** Starts listening; own messages do not come back. */
  listen(receive: (message: BusMessage) => void, onGap: () => void): void {
    this.receive = receive;
    void this.hear(everybody);
    this.pubSub.onGap(onGap);
  }

  /** Resolves when messages of the company reach this process; not at all while Redis is away. */
  follow(companyId: string): Promise<void> {
    return this.hear(channelOf(companyId));
  }

  send(message: BusMessage): void {
    const channel = message.kind === 'drop' ? everybody : channelOf(message.companyId);
    this.pubSub.publish(channel, { from: this.self, message } satisfies Enveloped);
  }

  private hear(channel: string): Promise<void> {
    const known = this.heard.get(channel);
    if (known) return known;
    const subscribed = this.pubSub
      .subscribe(channel, (envelope) => this.open(envelope as Enveloped))
      .catch(() => void this.heard.delete(channel));
    this.heard.set(channel, subscribed);
    return subscribed;
  }

  private open({ from, message }: Enveloped): void {
    if (from !== this.self) this.receive(message);
  }
}

function channelOf(companyId: string): string {
  return `realtime:${createHash('sha256').update(companyId).digest().readUInt32BE() % shards}`;
}
