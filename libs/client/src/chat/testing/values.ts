import type { ChangeView, HeadView, MessageDraft, MessageView } from '@atrium/contracts/chat';
import type { Id, IdKind } from '@atrium/contracts/core';

/** An id of a test, told apart by a short name: `A` … `Z`, `0` … `9`. */
export const idOf = <K extends IdKind>(name: string): Id<K> => name.padStart(26, '0') as Id<K>;

export const draftOf = (text: string, more: Partial<MessageDraft> = {}): MessageDraft => ({
  text,
  mentions: [],
  mentionsAll: false,
  fileIds: [],
  replyTo: null,
  ...more,
});

export const messageOf = (seq: number, more: Partial<MessageView> = {}): MessageView => ({
  seq,
  countable: seq,
  lastToAll: 0,
  change: 0,
  commandId: idOf('M') + seq,
  sender: { kind: 'member', id: idOf('B') },
  at: new Date(Date.UTC(2026, 1, 1) + seq * 1000).toISOString(),
  body: { kind: 'said', text: `text ${seq}`, mentions: [], mentionsAll: false, files: [], quote: null },
  recalledBy: null,
  reactions: [],
  ...more,
});

export const messagesOf = (from: number, to: number): MessageView[] =>
  Array.from({ length: to - from + 1 }, (_, index) => messageOf(from + index));

export const changeOf = (change: number, seq: number, what: ChangeView['what'] = { kind: 'recalled' }): ChangeView => ({
  change,
  seq,
  by: { kind: 'member', id: idOf('B') },
  at: '2026-02-01T00:00:00.000Z',
  what,
});

export const headOf = (conversationId: string, seq: number, change = 0): HeadView => ({
  conversationId: conversationId as HeadView['conversationId'],
  seq,
  countable: seq,
  lastToAll: 0,
  at: seq === 0 ? null : messageOf(seq).at,
  change,
});
