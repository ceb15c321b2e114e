import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { type ClientOptions, WebSocket } from 'ws';
import { realtimePath, type ServerFrame } from '@atrium/contracts/core';
import type { AccountActor } from '../../context/actor.js';
import { CONFIG } from '../../config/config.js';
import { HTTP_SETTINGS } from '../../http/http-settings.js';
import { Authenticator, Memberships, type SignedIn, signedInKey } from '../../http/ports.js';
import { SessionCookie } from '../../http/session-cookie.js';
import { type BackgroundBench, openBackground } from '../../testing/background-bench.js';
import { eventually } from '../../testing/eventually.js';
import { memberActor } from '../../testing/test-context.js';
import { Pulse } from '../pulse.js';
import { RealtimeServer } from '../realtime-server.js';
import { SocketSignIn } from '../socket-sign-in.js';

const origin = 'http://127.0.0.1:3000';

/** Somebody with a session; the session's id is its secret too. */
export interface Somebody extends SignedIn {
  readonly slug: string;
}

/** A connection of a test, with all that it was told. */
export interface Heard {
  readonly socket: WebSocket;
  readonly frames: readonly ServerFrame[];
  /** The close code, once it is closed; a refused handshake is its HTTP status. */
  readonly ended: Promise<number>;
}

/** One api process's worth of sockets: real ones, on a real port, with people that a test makes up. */
export class RealtimeBench {
  /** Everybody whose session stands. Whoever is taken out is signed out, without a word to the sockets. */
  readonly people = new Map<string, Somebody>();
  private constructor(
    readonly background: BackgroundBench,
    private readonly server: Server,
  ) {}

  static async open(wish: { dataSource: DataSource; redisUrl?: string; prefix?: string }): Promise<RealtimeBench> {
    const people: { of?: Map<string, Somebody> } = {};
    const find = (id: string | null) => (id === null ? undefined : people.of?.get(id));
    const authenticator: Authenticator = {
      bySession: (secret) => Promise.resolve(find(secret) ? ({ sessionId: secret } as AccountActor) : null),
    };
    const memberships: Memberships = {
      inCompany: ({ sessionId }, slug) => {
        const found = find(sessionId);
        return Promise.resolve(found?.slug === slug ? memberActor(found.companyId, [], found.memberId) : null);
      },
      stillMembers: (some) => Promise.resolve(new Set(some.filter((who) => find(who.sessionId)).map(signedInKey))),
    };
    const background = await openBackground({
      ...wish,
      providers: [
        SocketSignIn,
        Pulse,
        RealtimeServer,
        { provide: Authenticator, useValue: authenticator },
        { provide: Memberships, useValue: memberships },
        { provide: CONFIG, useValue: { messagesPerSecond: 10 } },
        { provide: HTTP_SETTINGS, useValue: { publicUrl: origin, origins: [origin] } },
        { provide: SessionCookie, useValue: new SessionCookie(origin) },
      ],
    });
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    background.get(RealtimeServer).attach(server);
    const bench = new RealtimeBench(background, server);
    people.of = bench.people;
    return bench;
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The options of a browser's socket on our own page. */
  browser(who: Pick<Somebody, 'sessionId'>): ClientOptions {
    return { origin, headers: { cookie: `atrium=${who.sessionId}` } };
  }

  open(who: Somebody, more: ClientOptions & { readonly slug?: string; readonly path?: string } = {}): Heard {
    const { slug = who.slug, path = realtimePath, ...options } = more;
    const socket = new WebSocket(`${this.url}${path}?company=${slug}`, { ...this.browser(who), ...options });
    const frames: ServerFrame[] = [];
    socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as ServerFrame));
    socket.on('error', () => undefined);
    const ended = new Promise<number>((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('close', resolve);
    });
    return { socket, frames, ended };
  }

  /** Opens a socket and waits for its welcome. */
  async welcomed(who: Somebody, options: ClientOptions = {}): Promise<Heard> {
    const heard = this.open(who, options);
    await told(heard, 'hello');
    return heard;
  }

  /** What happens every 15 seconds, now. */
  beat(): Promise<void> {
    return this.background.get(Pulse).beat();
  }

  async close(): Promise<void> {
    await this.background.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Waits until a socket was told something of this kind so many times; returns the last one. */
export async function told<K extends ServerFrame['kind']>(
  { frames }: Heard,
  kind: K,
  times = 1,
): Promise<Extract<ServerFrame, { kind: K }>> {
  const ofKind = () => frames.filter((frame): frame is Extract<ServerFrame, { kind: K }> => frame.kind === kind);
  const found = await eventually(ofKind, (some) => some.length >= times);
  return found.at(-1) as Extract<ServerFrame, { kind: K }>;
}

/** The connection below a client's socket, to keep it from reading. */
export const wireOf = ({ socket }: Heard): Socket => (socket as unknown as { readonly _socket: Socket })._socket;
