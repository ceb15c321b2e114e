import type { ChangeView, ConversationView, HeadView, MessageDraft, MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

interface Membership {
  in: boolean;
  visibleFrom: number;
  read: number;
  /** When this member's state of the room moved last. */
  stateNo: number;
}

/** A conversation as the protocol page describes it, in the plainest way. */
export class ModelRoom {
  readonly messages: MessageView[] = [];
  readonly changes: ChangeView[] = [];
  readonly members = new Map<string, Membership>();
  /** Who is named where. */
  private readonly named: { seq: number; memberId: string }[] = [];

  constructor(readonly id: Id<'conversation'>) {}

  join(memberId: string, stateNo: number): void {
    const seq = this.messages.length;
    this.members.set(memberId, { in: true, visibleFrom: seq + 1, read: seq, stateNo });
  }

  append(
    sender: MessageView['sender'],
    at: string,
    said: { commandId: string; draft: MessageDraft | null },
  ): MessageView {
    const last = this.messages.at(-1);
    const seq = this.messages.length + 1;
    const { commandId, draft } = said;
    const body: MessageView['body'] = draft
      ? {
          kind: 'said',
          text: draft.text,
          mentions: draft.mentions,
          mentionsAll: draft.mentionsAll,
          files: [],
          quote: null,
        }
      : { kind: 'system', code: 'renamed', params: {} };
    const message: MessageView = {
      seq,
      countable: (last?.countable ?? 0) + (draft ? 1 : 0),
      lastToAll: draft?.mentionsAll ? seq : (last?.lastToAll ?? 0),
      change: 0,
      commandId,
      sender,
      at,
      body,
      recalledBy: null,
      reactions: [],
    };
    this.messages.push(message);
    for (const memberId of draft?.mentions ?? []) this.named.push({ seq, memberId });
    const membership = this.members.get(sender.id ?? '');
    if (membership) membership.read = seq;
    return message;
  }

  change(seq: number, by: MessageView['sender'], at: string, what: ChangeView['what']): ChangeView | null {
    const message = this.messages[seq - 1];
    if (!message?.body || message.body.kind === 'system') return null;
    const change = { change: this.changes.length + 1, seq, by, at, what };
    this.changes.push(change);
    this.messages[seq - 1] = { ...message, ...afterwards(message, change), change: change.change };
    return change;
  }

  /** What a member may see of these numbers. */
  range(memberId: string, from: number, to: number): MessageView[] {
    const { visibleFrom } = this.members.get(memberId)!;
    return this.messages.slice(Math.max(from, visibleFrom) - 1, to);
  }

  head(): HeadView {
    const last = this.messages.at(-1);
    const { seq = 0, countable = 0, lastToAll = 0, at = null } = last ?? {};
    return { conversationId: this.id, seq, countable, lastToAll, at, change: this.changes.length };
  }

  view(memberId: string): ConversationView {
    const membership = this.members.get(memberId)!;
    const head = this.head();
    const last = head.seq >= membership.visibleFrom ? (this.messages.at(-1) ?? null) : null;
    return {
      id: this.id,
      kind: 'group',
      name: 'room',
      with: null,
      departmentId: null,
      memberCount: this.members.size,
      head,
      lastMessage: last,
      role: 'member',
      visibleFrom: membership.visibleFrom,
      readSeq: membership.read,
      readCountable: this.messages[membership.read - 1]?.countable ?? 0,
      mentions: this.named
        .filter((one) => one.memberId === memberId && one.seq > membership.read && one.seq >= membership.visibleFrom)
        .map(({ seq }) => seq),
      muted: false,
      member: membership.in,
    };
  }
}

function afterwards(message: MessageView, { by, what }: ChangeView): Partial<MessageView> {
  if (what.kind === 'recalled') return { body: null, recalledBy: by, reactions: [] };
  const pairs = message.reactions.flatMap(({ code, memberIds }) => memberIds.map((memberId) => ({ code, memberId })));
  const same = (pair: { code: string; memberId: string }) => pair.code === what.code && pair.memberId === by.id;
  const after = what.on
    ? pairs.some(same)
      ? pairs
      : [...pairs, { code: what.code, memberId: by.id as Id<'member'> }]
    : pairs.filter((pair) => !same(pair));
  const codes = [...new Set(after.map(({ code }) => code))];
  return {
    reactions: codes.map((code) => ({
      code,
      memberIds: after.filter((one) => one.code === code).map((one) => one.memberId),
    })),
  };
}
