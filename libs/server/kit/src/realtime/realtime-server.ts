import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { realtimePath, type ServerFrame } from '@atrium/contracts/core';
import { messageOf, stackOf } from '../background/failure-text.js';
import { WorkReports } from '../background/work-reports.js';
import { CONFIG, type Config } from '../config/config.js';
import { asMachine, newTraceId } from '../context/machine-context.js';
import { runInContext } from '../context/context.js';
import { CompanyEvents } from '../outbox/company-events.js';
import type { Rate } from '../limits/allowance.js';
import { LiveSocket, type SocketEar } from './live-socket.js';
import { Pulse, pulseSeconds } from './pulse.js';
import { aboutHints, Realtime } from './realtime.js';
import { RealtimeBus } from './realtime-bus.js';
import { type ByeReason, closeCodes, encode } from './realtime-frames.js';
import { type SeatedMember, SocketSignIn } from './socket-sign-in.js';
import { readFrame, Talkers } from './talkers.js';

const messageBytes = 96 * 1024;
const signInsAtOnce = 200;
const socketsOfMember = 20;
/** How long hello waits for Redis: without it the socket still gets what happens in this process. */
const followMs = 500;

/** The sockets on the api's own port. */
@Injectable()
export class RealtimeServer implements BeforeApplicationShutdown, SocketEar {
  private readonly handshake = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: messageBytes,
    perMessageDeflate: false,
  });
  private readonly wires = new Set<Duplex>();
  private readonly logger = new Logger('Realtime');
  private readonly rate: Rate;
  private signingIn = 0;
  private closing = false;

  constructor(
    private readonly signIns: SocketSignIn,
    private readonly realtime: Realtime,
    private readonly bus: RealtimeBus,
    private readonly pulse: Pulse,
    private readonly events: CompanyEvents,
    private readonly reports: WorkReports,
    private readonly talkers: Talkers,
    @Inject(CONFIG) { messagesPerSecond }: Pick<Config, 'messagesPerSecond'>,
  ) {
    // What a client asks for besides what it sends.
    this.rate = { burst: 40 + 2 * messagesPerSecond, perSecond: 20 + messagesPerSecond };
  }

  /** Serves `realtimePath` on the api's HTTP server. Api only, once. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, wire: Duplex, head: Buffer) => {
      wire.on('error', () => undefined);
      this.open(request, wire, head).catch((error: unknown) => {
        this.log(error);
        refuse(wire, '503 Service Unavailable');
      });
    });
    this.bus.listen(
      (message) => this.realtime.deliver(message),
      () => this.pulse.wake(),
    );
    this.pulse.start();
  }

  /** Says bye and waits until the sockets are gone. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.pulse.stop();
    for (const socket of this.realtime.rooms.all()) socket.bye('shutdown');
    await Promise.all([...this.wires].map((wire) => once(wire, 'close')));
  }

  heard(socket: LiveSocket, text: string): void {
    const frame = readFrame(text);
    const talker = frame && this.talkers.of(frame);
    if (!talker) return socket.bye('protocol');
    const { who } = socket;
    const context = {
      traceId: newTraceId(),
      actor: who,
      companyId: who.companyId,
      acrossPurpose: null,
      address: null,
      operation: frame.kind.slice(0, 40),
    };
    runInContext(context, () => talker.receive(socket, frame)).catch((error: unknown) => this.log(error));
  }

  drained(socket: LiveSocket, missed: ReadonlySet<string>): void {
    if (missed.has(aboutHints)) this.tellHead(socket);
    for (const talker of this.talkers.all()) talker.drained(socket, [...missed]);
  }

  ended(socket: LiveSocket, reason: ByeReason | 'closed'): void {
    this.realtime.rooms.leave(socket);
    this.reports.add({ kind: 'socket_ended', reason });
  }

  private async open(request: IncomingMessage, wire: Duplex, head: Buffer): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://api');
    if (pathname !== realtimePath) return refuse(wire, '404 Not Found');
    if (!this.signIns.isOurOrigin(request)) return refuse(wire, '403 Forbidden');
    if (this.closing || this.signingIn >= signInsAtOnce) return refuse(wire, '503 Service Unavailable');
    this.signingIn++;
    const who = await this.signIns.signIn(request, searchParams.get('company') ?? '').finally(() => this.signingIn--);
    if (wire.destroyed) return;
    if (this.closing) return refuse(wire, '503 Service Unavailable');
    if (typeof who !== 'string' && this.realtime.rooms.member(who.memberId).size >= socketsOfMember)
      return refuse(wire, '429 Too Many Requests');
    this.handshake.handleUpgrade(request, wire, head, (socket) => {
      if (typeof who !== 'string') return this.seat(socket, wire, who);
      // A browser does not show its page the status of a refused handshake, so the reason is said inside.
      socket.on('error', () => undefined);
      socket.send(JSON.stringify({ kind: 'bye', reason: who } satisfies ServerFrame));
      socket.close(closeCodes[who]);
    });
  }

  private seat(socket: WebSocket, wire: Duplex, who: SeatedMember): void {
    const live = new LiveSocket(socket, wire, who, this, this.rate);
    this.wires.add(wire);
    wire.once('close', () => this.wires.delete(wire));
    // Joined before the number is read: what happens in between comes as a hint.
    this.realtime.rooms.join(live);
    this.welcome(live).catch((error: unknown) => {
      this.log(error);
      live.terminate();
    });
  }

  private async welcome(live: LiveSocket): Promise<void> {
    const { companyId } = live.who;
    await Promise.race([this.bus.follow(companyId), sleep(followMs, undefined, { ref: false })]);
    const heads = await asMachine({ operation: 'realtime hello', purpose: 'sessions' }, () =>
      this.events.heads([companyId]),
    );
    this.realtime.learnHead(companyId, heads.get(companyId) ?? 0);
    live.send(encode({ kind: 'hello', eventNo: this.realtime.head(companyId), pulseSeconds }), aboutHints);
  }

  private tellHead(socket: LiveSocket): void {
    socket.send(encode({ kind: 'pulse', eventNo: this.realtime.head(socket.who.companyId) }), aboutHints);
  }

  private log(error: unknown): void {
    this.logger.error(messageOf(error), stackOf(error));
  }
}

function refuse(wire: Duplex, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
