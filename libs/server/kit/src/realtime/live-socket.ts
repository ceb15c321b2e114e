import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { Allowance, type Rate } from '../limits/allowance.js';
import { type ByeReason, closeCodes, type EncodedFrame, encode } from './realtime-frames.js';
import type { SeatedMember } from './socket-sign-in.js';

/** What a socket may leave unread before it gets no more bodies. */
const bufferBytes = 256 * 1024;
/** How long a socket may read nothing at all of what it was sent. */
const stuckMs = 30_000;
/** How long a socket may take to go after its bye. */
const lingerMs = 2000;

/** Who is told what a connection does. */
export interface SocketEar {
  heard(socket: LiveSocket, text: string): void;
  /** It reads again; these subjects went by unsent meanwhile. */
  drained(socket: LiveSocket, missed: ReadonlySet<string>): void;
  ended(socket: LiveSocket, reason: ByeReason | 'closed'): void;
}

/** One signed-in connection. */
export class LiveSocket {
  /** Rooms that it is in besides those of its company, member and session. */
  readonly entered = new Set<string>();
  private readonly allowance: Allowance;
  private missed = new Set<string>();
  private stuck: NodeJS.Timeout | undefined;
  /** What this turn of the event loop has for it. */
  private outgoing: EncodedFrame[] = [];
  private ended = false;
  private alive = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly wire: Duplex,
    readonly who: SeatedMember,
    private readonly ear: SocketEar,
    /** Frames of the client: so many at once, and so many a second. */
    rate: Rate,
  ) {
    this.allowance = new Allowance(rate);
    socket.on('pong', () => (this.alive = true));
    socket.on('message', (data: Buffer, isBinary: boolean) => this.onMessage(data, isBinary));
    socket.on('error', () => undefined);
    socket.on('close', () => this.end('closed'));
    wire.on('drain', () => this.onDrain());
  }

  /**
   * Queues a frame; all frames of one turn of the event loop leave in one write. While the socket does not read, the frame is
   * left out and `about` is remembered: once it reads again, `drained` says what it missed.
   */
  send(frame: EncodedFrame, about: string): void {
    if (this.ended) return;
    if (this.missed.size === 0 && this.socket.bufferedAmount <= bufferBytes) return this.write(frame);
    this.missed.add(about);
    this.stuck ??= setTimeout(() => this.bye('slow'), stuckMs);
  }

  /** Says why, closes, and cuts the connection when the other side does not answer. */
  bye(reason: ByeReason): void {
    if (this.ended) return;
    this.write(encode({ kind: 'bye', reason }));
    this.flush();
    this.end(reason);
    this.socket.close(closeCodes[reason]);
    const cut = setTimeout(() => this.socket.terminate(), lingerMs);
    this.socket.once('close', () => clearTimeout(cut));
  }

  /** Asks for a sign of life; a socket that gave none since the last time is dead. */
  ping(): void {
    if (this.ended) return;
    if (!this.alive) {
      this.socket.terminate();
      return;
    }
    this.alive = false;
    this.socket.ping();
  }

  terminate(): void {
    this.socket.terminate();
  }

  private write(frame: EncodedFrame): void {
    if (this.outgoing.push(frame) === 1) setImmediate(() => this.flush());
  }

  /** Past ws, whose own sending costs several times as much for frames that are encoded already. */
  private flush(): void {
    const frames = this.outgoing;
    this.outgoing = [];
    const [first] = frames;
    if (!first || this.socket.readyState !== this.socket.OPEN) return;
    this.wire.write(frames.length === 1 ? first : Buffer.concat(frames));
  }

  private onMessage(data: Buffer, isBinary: boolean): void {
    this.alive = true;
    if (this.ended) return;
    if (isBinary || !this.allowance.take()) this.bye('protocol');
    else this.ear.heard(this, data.toString('utf8'));
  }

  private onDrain(): void {
    if (this.missed.size === 0 || this.ended) return;
    clearTimeout(this.stuck);
    this.stuck = undefined;
    const { missed } = this;
    this.missed = new Set();
    this.ear.drained(this, missed);
  }

  private end(reason: ByeReason | 'closed'): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.stuck);
    this.ear.ended(this, reason);
  }
}
