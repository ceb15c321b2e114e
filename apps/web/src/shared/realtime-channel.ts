import type { Realtime } from '@atrium/client';
import { createContext } from 'react';

/** A domain that talks over the socket. */
export interface ChannelListener {
  /** The server said hello. */
  connected(): void;
  disconnected(): void;
  receive(frame: object): void;
  /** Something went by unseen, or may have: time to say how far one is. */
  wake?(): void;
}

/** The one socket of this page, as the domains have it: it comes and goes, and they hear of it. */
export class RealtimeChannel {
  private readonly listeners = new Set<ChannelListener>();
  private socket: Pick<Realtime, 'send'> | null = null;

  /** False if there is no socket: nothing is kept for later. */
  send(frame: object): boolean {
    return this.socket?.send(frame) ?? false;
  }

  isConnected = (): boolean => this.socket !== null;

  /** Tells at once if it is connected. Returns how to stop. */
  listen(listener: ChannelListener): () => void {
    this.listeners.add(listener);
    if (this.socket) listener.connected();
    return () => this.listeners.delete(listener);
  }

  /** The socket is there now, or gone. */
  turn(socket: Pick<Realtime, 'send'> | null): void {
    const before = this.socket;
    this.socket = socket;
    if (before && !socket) for (const listener of this.listeners) listener.disconnected();
    if (socket) for (const listener of this.listeners) listener.connected();
  }

  receive(frame: object): void {
    for (const listener of this.listeners) listener.receive(frame);
  }

  wake(): void {
    for (const listener of this.listeners) listener.wake?.();
  }
}

export const RealtimeContext = createContext<RealtimeChannel>(new RealtimeChannel());
