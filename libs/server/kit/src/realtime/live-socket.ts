import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { SignedIn } from '../http/ports.js';
import { type ByeReason, closeCodes, type EncodedFrame, encode } from './realtime-frames.js';

/** What a socket may leave unread. */
const bufferBytes = 256 * 1024;
/** How long a socket may take to go after its bye. */
const lingerMs = 2000;
/** Messages of a client: so many at once, and so many a second. We expect none; an eager client is not an attack. */
const burst = 20;
const perSecond = 5;

/** One signed-in connection. */
export class LiveSocket {
  private corked = false;
  private ended = false;
  private heard = true;
  private allowance = burst;
  private allowanceAt = performance.now();

  constructor(
    private readonly socket: WebSocket,
    private readonly wire: Duplex,
    readonly who: SignedIn,
    private readonly onEnd: (reason: ByeReason | 'closed') => void,
  ) {
    socket.on('pong', () => (this.heard = true));
    socket.on('message', () => this.onMessage());
    socket.on('error', () => undefined);
    socket.on('close', () => this.end('closed'));
  }

  /** Queues a frame. All frames of one turn of the event loop leave in one write. A socket that does not read is dropped. */
  send(frame: EncodedFrame): void {
    if (this.ended) return;
    if (this.socket.bufferedAmount > bufferBytes) this.bye('slow');
    else this.write(frame);
  }

  /** Says why, closes, and cuts the connection when the other side does not answer. */
  bye(reason: ByeReason): void {
    if (this.ended) return;
    this.write(encode({ kind: 'bye', reason }));
    this.end(reason);
    this.socket.close(closeCodes[reason]);
    const cut = setTimeout(() => this.socket.terminate(), lingerMs);
    this.socket.once('close', () => clearTimeout(cut));
  }

  /** Asks for a sign of life; a socket that gave none since the last time is dead. */
  ping(): void {
    if (this.ended) return;
    if (!this.heard) {
      this.socket.terminate();
      return;
    }
    this.heard = false;
    this.socket.ping();
  }

  terminate(): void {
    this.socket.terminate();
  }

  private write(frame: EncodedFrame): void {
    if (!this.corked) {
      this.corked = true;
      this.wire.cork();
      setImmediate(() => {
        this.corked = false;
        this.wire.uncork();
      });
    }
    this.socket.send(frame, { binary: false }, () => undefined);
  }

  private onMessage(): void {
    this.heard = true;
    const now = performance.now();
    this.allowance = Math.min(burst, this.allowance + ((now - this.allowanceAt) / 1000) * perSecond) - 1;
    this.allowanceAt = now;
    if (this.allowance < 0) this.bye('protocol');
  }

  private end(reason: ByeReason | 'closed'): void {
    if (this.ended) return;
    this.ended = true;
    this.onEnd(reason);
  }
}
