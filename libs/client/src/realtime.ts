import { realtimePath, ServerFrame } from '@atrium/contracts/core';

export interface RealtimeSettings {
  /** `ws://…` or `wss://…`, without a path. */
  readonly url: string;
  readonly company: string;
  /** Something named may be stale. */
  onHint(hint: { topic: string; ids: readonly string[] }): void;
  /** Events went by unseen (a lost hint, a broken connection): ask again for everything that is shown. */
  onBehind(): void;
  /** `ended`: the server let this reader go (signed out, no member any more); nothing is tried again. */
  onState?(state: 'connected' | 'waiting' | 'ended'): void;
  /** A frame of a kind that is none of the socket's own: the domains parse theirs. */
  onFrame?(frame: object): void;
  readonly openSocket?: (url: string) => WebSocket;
}

export interface Realtime {
  /** Sends a frame. False if there is no socket that was welcomed: nothing is kept for later. */
  send(frame: object): boolean;
  close(): void;
}

const firstWaitMs = 500;
const longestWaitMs = 30_000;
/** `WebSocket.OPEN`, which Node's own sockets and those of libraries share. */
const openState = 1;

/** Keeps a socket to the server open. Hints are losable by design: the event number in each frame tells when one was lost. */
export function connectRealtime(settings: RealtimeSettings): Realtime {
  let socket: WebSocket | null = null;
  let seen: number | null = null;
  let wait = firstWaitMs;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let welcomed = false;
  let ended = false;
  let patience = 45_000;

  const openSocket = settings.openSocket ?? ((url: string) => new WebSocket(url));

  function open(): void {
    const opened = openSocket(`${settings.url}${realtimePath}?company=${encodeURIComponent(settings.company)}`);
    socket = opened;
    // What an older socket says late is not of this session.
    opened.onmessage = ({ data }) => opened === socket && receive(String(data));
    opened.onclose = () => again(opened);
    listen();
  }

  function receive(text: string): void {
    listen();
    const value = parseJson(text);
    const frame = ServerFrame.safeParse(value);
    if (!frame.success) {
      if (typeof value === 'object' && value !== null) settings.onFrame?.(value);
      return;
    }
    if (frame.data.kind === 'bye') {
      if (frame.data.reason === 'signed_out' || frame.data.reason === 'not_member') letGo();
      return;
    }
    if (frame.data.kind === 'hello') {
      wait = firstWaitMs;
      welcomed = true;
      patience = frame.data.pulseSeconds * 3000;
      settings.onState?.('connected');
    }
    const before = seen;
    seen = frame.data.eventNo;
    if (frame.data.kind === 'hint') settings.onHint(frame.data);
    else if (before !== null && frame.data.eventNo > before) settings.onBehind();
  }

  /** A server that says nothing for three pulses is gone, whatever the socket believes. */
  function listen(): void {
    clearTimeout(silence);
    silence = setTimeout(() => socket?.close(), patience);
  }

  function again(closed: WebSocket): void {
    if (ended || closed !== socket) return;
    clearTimeout(silence);
    welcomed = false;
    settings.onState?.('waiting');
    retry = setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, longestWaitMs);
  }

  function letGo(): void {
    close();
    settings.onState?.('ended');
  }

  function send(frame: object): boolean {
    if (!welcomed || socket?.readyState !== openState) return false;
    socket.send(JSON.stringify(frame));
    return true;
  }

  function close(): void {
    ended = true;
    clearTimeout(silence);
    clearTimeout(retry);
    socket?.close();
  }

  open();
  return { send, close };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
