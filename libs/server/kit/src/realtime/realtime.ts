import { Injectable } from '@nestjs/common';
import { Tx } from '../db/tx.js';
import { type Audience, type BusMessage, RealtimeBus } from './realtime-bus.js';
import { type EncodedFrame, encode, encodeText } from './realtime-frames.js';
import { Rooms } from './rooms.js';

export interface Hint {
  /** What kind of thing may be stale, e.g. `attendance.board`. */
  readonly topic: string;
  /** Which of them; empty: all. */
  readonly ids: readonly string[];
  readonly audience: Audience;
}

export type HearSignal = (companyId: string, ids: readonly string[]) => void;

/** Frames of kit's own: what a socket missed of them, a pulse makes good. */
export const aboutHints = 'hints';

/** Tells connected people that something may be stale. Nothing depends on it arriving. */
@Injectable()
export class Realtime {
  /** The sockets of this process; none in the worker. */
  readonly rooms = new Rooms();
  private readonly heads = new Map<string, number>();
  private readonly signals = new Map<string, HearSignal[]>();

  constructor(
    private readonly tx: Tx,
    private readonly bus: RealtimeBus,
  ) {}

  /** Hints to everybody in the company, or to some members, in every process. Inside `tx.run`: after its commit. */
  hint(companyId: string, hint: Hint): void {
    this.everywhere({ kind: 'hint', companyId, topic: hint.topic, ids: hint.ids, audience: hint.audience });
  }

  /** Closes the sockets of sessions that ended and of members who left, in every process. Inside `tx.run`: after its commit. */
  drop(gone: { readonly sessionIds?: readonly string[]; readonly memberIds?: readonly string[] }): void {
    this.everywhere({ kind: 'drop', sessionIds: gone.sessionIds ?? [], memberIds: gone.memberIds ?? [] });
  }

  /** Sends a frame, encoded once, to whoever is in a room, in every process. `text` is its JSON. Inside `tx.run`: after its commit. */
  toRoom(companyId: string, room: string, text: string): void {
    this.everywhere({ kind: 'frame', companyId, to: { room }, text });
  }

  /** Sends a frame to every device of members, in every process. Inside `tx.run`: after its commit. */
  toMembers(companyId: string, memberIds: readonly string[], text: string): void {
    this.everywhere({ kind: 'frame', companyId, to: { memberIds }, text });
  }

  /** Tells the code of a domain in every process, this one included, that these changed. May be lost. Inside `tx.run`: after its commit. */
  signal(companyId: string, topic: string, ids: readonly string[]): void {
    this.everywhere({ kind: 'signal', companyId, topic, ids });
  }

  /** Hears a topic's signals in this process, in the order of registration. */
  onSignal(topic: string, hear: HearSignal): void {
    this.signals.set(topic, [...(this.signals.get(topic) ?? []), hear]);
  }

  /** The company's newest event number, from the relay. */
  announceHead(companyId: string, eventNo: number): void {
    this.everywhere({ kind: 'head', companyId, eventNo });
  }

  /** The newest event number that this process knows of. */
  head(companyId: string): number {
    return this.heads.get(companyId) ?? 0;
  }

  /** Numbers only grow: a late message does not turn one back. */
  learnHead(companyId: string, eventNo: number): void {
    if (eventNo > this.head(companyId)) this.heads.set(companyId, eventNo);
  }

  /** Forgets companies that nobody here is connected to any more. */
  forgetHeads(): void {
    for (const companyId of this.heads.keys())
      if (this.rooms.company(companyId).size === 0) this.heads.delete(companyId);
  }

  /** Does here what a message says. */
  deliver(message: BusMessage): void {
    switch (message.kind) {
      case 'head':
        if (this.rooms.company(message.companyId).size > 0) this.learnHead(message.companyId, message.eventNo);
        return;
      case 'hint':
        return this.deliverHint(message);
      case 'drop':
        for (const id of message.sessionIds) for (const socket of this.rooms.session(id)) socket.bye('signed_out');
        for (const id of message.memberIds) for (const socket of this.rooms.member(id)) socket.bye('not_member');
        return;
      case 'frame':
        return this.deliverFrame(message);
      case 'signal':
        for (const hear of this.signals.get(message.topic) ?? []) hear(message.companyId, message.ids);
    }
  }

  private everywhere(message: BusMessage): void {
    this.tx.afterCommit(() => {
      this.deliver(message);
      this.bus.send(message);
    });
  }

  private deliverHint({ companyId, topic, ids, audience }: BusMessage & { kind: 'hint' }): void {
    const inCompany = this.rooms.company(companyId);
    if (inCompany.size === 0) return;
    const frame = encode({ kind: 'hint', topic, ids: [...ids], eventNo: this.head(companyId) });
    const sockets = audience === 'company' ? inCompany : new Set(audience.flatMap((id) => [...this.rooms.member(id)]));
    for (const socket of sockets) if (socket.who.companyId === companyId) socket.send(frame, aboutHints);
  }

  private deliverFrame({ companyId, to, text }: BusMessage & { kind: 'frame' }): void {
    const toRoom = 'room' in to;
    const sockets = toRoom ? this.rooms.room(to.room) : to.memberIds.flatMap((id) => [...this.rooms.member(id)]);
    let frame: EncodedFrame | undefined;
    for (const socket of sockets)
      if (socket.who.companyId === companyId) socket.send((frame ??= encodeText(text)), toRoom ? to.room : aboutHints);
  }
}
