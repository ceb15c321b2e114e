import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AppError,
  type ClientFrame,
  inCompany,
  asMachine,
  encodeText,
  type LiveSocket,
  Realtime,
  type Talker,
  Talkers,
} from '@atrium/kit';
import { ChatClientFrame, type ChatServerFrame, frameLimits, type HeadView } from '@atrium/contracts/chat';
import { coreErrors } from '@atrium/contracts/core';
import type * as z from 'zod/mini';
import { ChangesRepository } from '../changes/changes.repository.js';
import { MemberStates, seatsChanged } from '../conversations/member-states.js';
import { OwnConversations } from '../conversations/own-conversations.js';
import { Seats } from '../conversations/seats.js';
import { Messages } from '../messages/messages.service.js';
import { Readers } from '../reading/readers.service.js';
import { Admission } from './admission.js';
import { conversationOf, conversationRoom, roomPrefix } from './rooms.js';

type Asked = z.output<typeof ChatClientFrame>;
type Asking<K extends Asked['kind']> = Extract<Asked, { kind: K }>;

/** Syncs that run at the same time in one process. */
const syncsAtOnce = 8;

/** Chat over sockets: `docs/realtime-protocol.md`. */
@Injectable()
export class ChatTalker implements Talker, OnModuleInit {
  private readonly admission = new Admission(syncsAtOnce);
  /** The state number that a connected member's rooms were made from. */
  private readonly settledAt = new WeakMap<LiveSocket, number>();

  constructor(
    private readonly talkers: Talkers,
    private readonly realtime: Realtime,
    private readonly messages: Messages,
    private readonly own: OwnConversations,
    private readonly seats: Seats,
    private readonly states: MemberStates,
    private readonly changes: ChangesRepository,
    private readonly readers: Readers,
  ) {}

  onModuleInit(): void {
    this.talkers.register('chat', this);
    this.realtime.onSignal(seatsChanged, (_, memberIds) => {
      for (const id of memberIds)
        for (const socket of this.realtime.rooms.member(id)) this.reseat(socket).catch(() => socket.terminate());
    });
  }

  async receive(socket: LiveSocket, raw: ClientFrame): Promise<void> {
    const parsed = ChatClientFrame.safeParse(raw);
    if (!parsed.success) return this.refuse(socket, raw['ref'], new AppError(coreErrors.invalid_input));
    const frame = parsed.data;
    try {
      await this.answer(socket, frame);
    } catch (error) {
      if (!('ref' in frame)) throw error;
      this.refuse(socket, frame.ref, error);
      if (!(error instanceof AppError)) throw error;
    }
  }

  drained(socket: LiveSocket, rooms: readonly string[]): void {
    const ids = rooms.flatMap((room) => conversationOf(room) || []);
    if (ids.length === 0) return;
    const { companyId } = socket.who;
    asMachine({ operation: 'chat.drained', companyId }, async () => {
      const heads = await this.own.ahead(ids, []);
      this.say(socket, { kind: 'chat.heads', heads });
    }).catch(() => socket.terminate());
  }

  /** Whoever's state moved without our hearing of it is seated anew. */
  async beat(sockets: readonly LiveSocket[]): Promise<void> {
    const settled = sockets.filter((socket) => this.settledAt.has(socket));
    const companies = new Set(settled.map(({ who }) => who.companyId));
    for (const companyId of companies)
      await inCompany(companyId, async () => {
        const own = settled.filter(({ who }) => who.companyId === companyId);
        const numbers = await this.states.numbers([...new Set(own.map(({ who }) => who.memberId))]);
        for (const socket of own)
          if ((numbers.get(socket.who.memberId) ?? 0) > (this.settledAt.get(socket) ?? 0)) await this.reseat(socket);
      });
  }

  private answer(socket: LiveSocket, frame: Asked): Promise<void> {
    switch (frame.kind) {
      case 'chat.send':
        return this.send(socket, frame);
      case 'chat.sync':
        return this.admission.run(() => this.sync(socket, frame));
      case 'chat.range':
        return this.range(socket, frame);
      case 'chat.changes':
        return this.changesAfter(socket, frame);
      case 'chat.read':
        return this.readers.mark(socket.who, frame).then(() => undefined);
      case 'chat.heads':
        return this.heads(socket, frame);
    }
  }

  private async send(socket: LiveSocket, { ref, ...message }: Asking<'chat.send'>): Promise<void> {
    const sent = await this.messages.send(socket.who, message);
    this.say(socket, { kind: 'chat.sent', ref, conversationId: message.conversationId, ...sent });
  }

  /** Rooms first, then the state: what is said in between comes twice, not never. */
  private async sync(socket: LiveSocket, { ref, stateNo, heads }: Asking<'chat.sync'>): Promise<void> {
    await this.settle(socket);
    const since = await this.own.since(socket.who, stateNo, frameLimits.conversations);
    const ahead = await this.aheadOf(socket, heads);
    const there = new Set<string>(since.conversations.map(({ id }) => id));
    const missing = ahead
      .filter(({ conversationId }) => !there.has(conversationId))
      .slice(0, frameLimits.conversations);
    const views = await this.own.some(
      socket.who,
      missing.map(({ conversationId }) => conversationId),
    );
    const conversations = [...since.conversations, ...views];
    const synced = { stateNo: since.stateNo, more: since.more, conversations, heads: ahead };
    this.say(socket, { kind: 'chat.synced', ref, ...synced });
  }

  private async range(socket: LiveSocket, { ref, conversationId, from, to }: Asking<'chat.range'>): Promise<void> {
    const span = { from, to: Math.min(to, from + frameLimits.range - 1) };
    const messages = await this.messages.range(socket.who, conversationId, span);
    this.say(socket, { kind: 'chat.messages', ref, conversationId, messages });
  }

  private async changesAfter(
    socket: LiveSocket,
    { ref, conversationId, after }: Asking<'chat.changes'>,
  ): Promise<void> {
    await this.seats.mine(socket.who, conversationId);
    const found = await this.changes.after(conversationId, after, frameLimits.range + 1);
    const changes = found.slice(0, frameLimits.range);
    this.say(socket, { kind: 'chat.changes', ref, conversationId, changes, more: found.length > changes.length });
  }

  private async heads(socket: LiveSocket, { stateNo, heads }: Asking<'chat.heads'>): Promise<void> {
    const { memberId } = socket.who;
    const ahead = await this.aheadOf(socket, heads);
    if (ahead.length > 0) this.say(socket, { kind: 'chat.heads', heads: ahead });
    const number = (await this.states.numbers([memberId])).get(memberId) ?? 0;
    if (number > stateNo) this.say(socket, { kind: 'chat.state', stateNo: number });
  }

  /** Of the conversations that a device named, those of its member that are further. */
  private async aheadOf(socket: LiveSocket, heads: Asking<'chat.heads'>['heads']): Promise<HeadView[]> {
    const seats = await this.seats.of(socket.who.memberId);
    const known = heads.filter(({ conversationId }) => seats.has(conversationId));
    return this.own.ahead(
      known.map(({ conversationId }) => conversationId),
      known,
    );
  }

  private async reseat(socket: LiveSocket): Promise<void> {
    if (!this.settledAt.has(socket)) return;
    const { companyId } = socket.who;
    await asMachine({ operation: 'chat.seats', companyId }, () => this.settle(socket));
    this.say(socket, { kind: 'chat.state', stateNo: this.settledAt.get(socket) ?? 0 });
  }

  /** Lets the socket into the rooms of the conversations that its member is in now. */
  private async settle(socket: LiveSocket): Promise<void> {
    const { memberId } = socket.who;
    const stateNo = (await this.states.numbers([memberId])).get(memberId) ?? 0;
    const seats = await this.seats.fresh(memberId);
    this.settledAt.set(socket, stateNo);
    this.realtime.rooms.settle(socket, roomPrefix, new Set([...seats.keys()].map(conversationRoom)));
  }

  private say(socket: LiveSocket, frame: ChatServerFrame): void {
    const about = 'conversationId' in frame ? conversationRoom(frame.conversationId) : roomPrefix;
    socket.send(encodeText(JSON.stringify(frame)), about);
  }

  private refuse(socket: LiveSocket, ref: unknown, error: unknown): void {
    if (typeof ref !== 'number') return;
    const { def, details } = error instanceof AppError ? error : new AppError(coreErrors.internal);
    this.say(socket, { kind: 'chat.refused', ref, code: def.code, details });
  }
}
