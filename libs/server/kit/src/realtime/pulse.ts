import { Injectable } from '@nestjs/common';
import { Poller } from '../background/poller.js';
import { WorkReports } from '../background/work-reports.js';
import { asMachine } from '../context/machine-context.js';
import { Memberships, signedInKey } from '../http/ports.js';
import { CompanyEvents } from '../outbox/company-events.js';
import type { LiveSocket } from './live-socket.js';
import { aboutHints, Realtime } from './realtime.js';
import { encode } from './realtime-frames.js';
import { Talkers } from './talkers.js';

export const pulseSeconds = 15;
const socketsAtOnce = 1000;

/** What every socket gets every 15 seconds whatever happens: the company's event number, a ping, and a look at its rights. */
@Injectable()
export class Pulse {
  private readonly poller = new Poller({ name: 'Pulse', everyMs: pulseSeconds * 1000, look: () => this.look() });

  constructor(
    private readonly realtime: Realtime,
    private readonly events: CompanyEvents,
    private readonly memberships: Memberships,
    private readonly reports: WorkReports,
    private readonly talkers: Talkers,
  ) {}

  start(): void {
    this.poller.start();
  }

  /** Beats now: messages from other processes may have gone by. */
  wake(): void {
    this.poller.wake();
  }

  stop(): Promise<void> {
    return this.poller.stop();
  }

  /** One beat. While the database is away, sockets stay and are looked at by the next one. */
  beat(): Promise<void> {
    return asMachine({ operation: 'realtime pulse', purpose: 'sessions' }, async () => {
      const sockets = this.realtime.rooms.all();
      for (const socket of sockets) socket.ping();
      this.reports.add({ kind: 'sockets', open: sockets.length });
      this.realtime.forgetHeads();
      await this.tellHeads();
      for (let at = 0; at < sockets.length; at += socketsAtOnce)
        await this.recheck(sockets.slice(at, at + socketsAtOnce));
      for (const talker of this.talkers.all()) await talker.beat(this.realtime.rooms.all());
    });
  }

  private async look(): Promise<boolean> {
    await this.beat();
    return false;
  }

  /** From the database, not from the bus: what Redis lost is noticed here. */
  private async tellHeads(): Promise<void> {
    const companies = this.realtime.rooms.companies();
    for (const [companyId, eventNo] of await this.events.heads(companies)) this.realtime.learnHead(companyId, eventNo);
    for (const companyId of companies) {
      const frame = encode({ kind: 'pulse', eventNo: this.realtime.head(companyId) });
      for (const socket of this.realtime.rooms.company(companyId)) socket.send(frame, aboutHints);
    }
  }

  private async recheck(sockets: readonly LiveSocket[]): Promise<void> {
    const standing = await this.memberships.stillMembers(sockets.map(({ who }) => who));
    for (const socket of sockets) if (!standing.has(signedInKey(socket.who))) socket.bye('signed_out');
  }
}
