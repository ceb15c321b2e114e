import { Injectable } from '@nestjs/common';
import type { LiveSocket } from './live-socket.js';

/** A frame of a client: its kind says whose it is (`chat.send`), its talker parses the rest. */
export interface ClientFrame {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** A domain that talks over sockets. */
export interface Talker {
  /** A frame `<domain>.…`. Runs as the socket's member, in their company. What it throws is logged; the socket stays. */
  receive(socket: LiveSocket, frame: ClientFrame): Promise<void>;
  /** The socket reads again: what these rooms were sent meanwhile went by. */
  drained(socket: LiveSocket, rooms: readonly string[]): void;
  /** Every 15 seconds: what a lost message of the bus would have said. */
  beat(sockets: readonly LiveSocket[]): Promise<void>;
}

/** The domains that talk over sockets, by the first part of their frames' kinds. They register at boot. */
@Injectable()
export class Talkers {
  private readonly byDomain = new Map<string, Talker>();

  register(domain: string, talker: Talker): void {
    if (this.byDomain.has(domain)) throw new Error(`Two talkers for ${domain}.`);
    this.byDomain.set(domain, talker);
  }

  of(frame: ClientFrame): Talker | undefined {
    return this.byDomain.get(frame.kind.split('.', 1)[0] ?? '');
  }

  all(): Iterable<Talker> {
    return this.byDomain.values();
  }
}

/** The frame in a text; null for anything else. */
export function readFrame(text: string): ClientFrame | null {
  try {
    const value: unknown = JSON.parse(text);
    const isFrame = value !== null && typeof value === 'object' && 'kind' in value && typeof value.kind === 'string';
    return isFrame ? (value as ClientFrame) : null;
  } catch {
    return null;
  }
}
