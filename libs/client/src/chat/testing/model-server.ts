import type { ChatClientFrame, ChatServerFrame, HeadView, MessageDraft, MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type * as z from 'zod/mini';
import { ModelRoom } from './model-room.js';
import type { VirtualTime } from './virtual-time.js';

/** One device's socket, as the server has it. */
export interface ModelSocket {
  readonly memberId: string;
  push(frame: ChatServerFrame): void;
}

/** A frame as the server reads it. */
export type ReadFrame = z.output<typeof ChatClientFrame>;

type Refusal = { code: string; details: Record<string, unknown> };
type Sent = { seq: number; countable: number; at: string };

/** A server that speaks the protocol as its page says, in memory. It is what devices are compared with. */
export class ModelServer {
  readonly rooms = new Map<string, ModelRoom>();
  readonly sockets = new Set<ModelSocket>();
  /** Says for each send whether it is refused for now. */
  busy: () => Refusal | null = () => null;
  private readonly stateNos = new Map<string, number>();
  private readonly stored = new Map<string, Sent>();

  constructor(private readonly time: VirtualTime) {}

  room(id: Id<'conversation'>, memberIds: readonly string[]): ModelRoom {
    const room = new ModelRoom(id);
    this.rooms.set(id, room);
    for (const memberId of memberIds) this.join(room, memberId);
    return room;
  }

  join(room: ModelRoom, memberId: string): void {
    if (!room.members.get(memberId)?.in) room.join(memberId, this.move(memberId));
  }

  leave(room: ModelRoom, memberId: string): void {
    const membership = room.members.get(memberId);
    if (membership?.in) Object.assign(membership, { in: false, stateNo: this.move(memberId) });
  }

  /** Stores a message once, whatever number of times it is sent; only then anybody sees it. */
  send(memberId: string, conversationId: string, said: { commandId: string; draft: MessageDraft }): Sent | Refusal {
    const known = this.stored.get(`${memberId}:${said.commandId}`);
    if (known) return known;
    const room = this.roomOf(memberId, conversationId);
    if (!room) return { code: 'core.not_found', details: {} };
    const refusal = this.busy();
    if (refusal) return refusal;
    const message = room.append({ kind: 'member', id: memberId }, this.now(), said);
    const sent = { seq: message.seq, countable: message.countable, at: message.at };
    this.stored.set(`${memberId}:${said.commandId}`, sent);
    this.pushMessage(room, message);
    for (const moved of new Set([memberId, ...said.draft.mentions])) this.moveIn(room, moved);
    return sent;
  }

  /** A line of the house. */
  say(room: ModelRoom): void {
    this.pushMessage(room, room.append({ kind: 'system', id: null }, this.now(), { commandId: '', draft: null }));
  }

  change(
    room: ModelRoom,
    memberId: string,
    seq: number,
    what: 'recall' | { code: string; on: boolean },
  ): MessageView | null {
    const done = what === 'recall' ? ({ kind: 'recalled' } as const) : ({ kind: 'reacted', ...what } as const);
    const change = room.change(seq, { kind: 'member', id: memberId }, this.now(), done);
    if (change) this.pushAll(room, { kind: 'chat.changes', conversationId: room.id, changes: [change], more: false });
    return room.messages[seq - 1] ?? null;
  }

  handle(socket: ModelSocket, frame: ReadFrame): void {
    const { memberId } = socket;
    switch (frame.kind) {
      case 'chat.send': {
        const { ref, conversationId } = frame;
        const answer = this.send(memberId, conversationId, frame);
        if ('code' in answer) socket.push({ kind: 'chat.refused', ref, ...answer });
        else socket.push({ kind: 'chat.sent', ref, conversationId, ...answer });
        return;
      }
      case 'chat.sync':
        return this.sync(socket, frame);
      case 'chat.read': {
        const room = this.roomOf(memberId, frame.conversationId);
        const membership = room?.members.get(memberId);
        const seq = Math.min(frame.seq, room?.messages.length ?? 0);
        if (!room || !membership || seq <= membership.read) return;
        membership.read = seq;
        return this.moveIn(room, memberId, seq);
      }
      case 'chat.heads': {
        const heads = this.further(memberId, frame.heads);
        if (heads.length > 0) socket.push({ kind: 'chat.heads', heads });
        const stateNo = this.stateNos.get(memberId) ?? 0;
        if (stateNo > frame.stateNo) socket.push({ kind: 'chat.state', stateNo });
        return;
      }
      case 'chat.range':
      case 'chat.changes': {
        const { ref } = frame;
        const room = this.roomOf(memberId, frame.conversationId);
        if (!room) return socket.push({ kind: 'chat.refused', ref, code: 'core.not_found', details: {} });
        const named = { ref, conversationId: room.id };
        if (frame.kind === 'chat.range') {
          const messages = room.range(memberId, frame.from, Math.min(frame.to, frame.from + 199));
          return socket.push({ kind: 'chat.messages', ...named, messages });
        }
        const changes = room.changes.slice(frame.after, frame.after + 200);
        const more = frame.after + changes.length < room.changes.length;
        return socket.push({ kind: 'chat.changes', ...named, changes, more });
      }
    }
  }

  /** Three conversations at a time, so that a usual run has more than one answer. */
  private sync(socket: ModelSocket, frame: Extract<ReadFrame, { kind: 'chat.sync' }>) {
    const { memberId } = socket;
    const moved = [...this.rooms.values()]
      .filter((room) => (room.members.get(memberId)?.stateNo ?? 0) > frame.stateNo)
      .sort((a, b) => a.members.get(memberId)!.stateNo - b.members.get(memberId)!.stateNo);
    const page = moved.slice(0, 2);
    const more = moved.length > page.length;
    const stateNo = more ? page.at(-1)!.members.get(memberId)!.stateNo : (this.stateNos.get(memberId) ?? 0);
    const conversations = page.map((room) => room.view(memberId));
    const heads = this.further(memberId, frame.heads);
    socket.push({ kind: 'chat.synced', ref: frame.ref, stateNo, conversations, heads, more });
  }

  private further(memberId: string, heads: Extract<ReadFrame, { kind: 'chat.heads' }>['heads']): HeadView[] {
    return heads.flatMap(({ conversationId, seq, change }) => {
      const head = this.roomOf(memberId, conversationId)?.head();
      return head && (head.seq > seq || head.change > change) ? [head] : [];
    });
  }

  private roomOf(memberId: string, conversationId: string): ModelRoom | undefined {
    const room = this.rooms.get(conversationId);
    return room?.members.get(memberId)?.in ? room : undefined;
  }

  private pushMessage(room: ModelRoom, message: MessageView): void {
    this.pushAll(room, { kind: 'chat.messages', conversationId: room.id, messages: [message] });
  }

  private pushAll(room: ModelRoom, frame: ChatServerFrame): void {
    for (const socket of this.sockets) if (this.roomOf(socket.memberId, room.id)) socket.push(frame);
  }

  /** `read`: what moved is told as it is, else only that something has. */
  private moveIn(room: ModelRoom, memberId: string, read?: number): void {
    const membership = room.members.get(memberId);
    const countable = room.messages[(read ?? 0) - 1]?.countable ?? 0;
    const told = read === undefined ? null : ({ conversationId: room.id, seq: read, countable } as const);
    if (membership?.in) membership.stateNo = this.move(memberId, told);
  }

  private move(memberId: string, read: Pick<HeadView, 'conversationId' | 'seq' | 'countable'> | null = null): number {
    const stateNo = (this.stateNos.get(memberId) ?? 0) + 1;
    this.stateNos.set(memberId, stateNo);
    // Told when whoever moved it has written it down.
    this.time.after(0, () => {
      for (const socket of this.sockets)
        if (socket.memberId === memberId)
          socket.push(read ? { kind: 'chat.read', stateNo, ...read } : { kind: 'chat.state', stateNo });
    });
    return stateNo;
  }

  private now(): string {
    return new Date(this.time.now()).toISOString();
  }
}
