import type { ConversationView, MessageView } from '@atrium/contracts/chat';
import { type Conversation, lastMessageOf, mentionsOf, unreadOf } from './conversation.js';
import type { PendingMessage } from './outbox.js';

/** What a person has begun to write, and when. */
export interface Draft {
  readonly text: string;
  readonly since: number;
}

/** A conversation as a list shows it. */
export interface ConversationRow {
  /** Who and what it is. Its head, last message and cursor are the server's last word; those below are newer. */
  readonly view: ConversationView;
  /** Null while it is yet to be fetched (`preview`). */
  readonly lastMessage: MessageView | null;
  readonly unread: number;
  /** Unread messages that mention the reader, the oldest first. */
  readonly mentions: readonly number[];
  readonly readSeq: number;
  readonly pending: readonly PendingMessage[];
  readonly draft: Draft | null;
  /** Milliseconds since 1970 of the newest thing in it; 0: nothing yet. */
  readonly newestAt: number;
}

export function rowOf(
  conversation: Conversation,
  pending: readonly PendingMessage[],
  draft: Draft | null,
): ConversationRow {
  const { view, head, read } = conversation;
  const newest = [head.at === null ? 0 : Date.parse(head.at), draft?.since ?? 0, pending.at(-1)?.writtenAt ?? 0];
  return {
    view,
    lastMessage: lastMessageOf(conversation),
    unread: unreadOf(conversation),
    mentions: mentionsOf(conversation),
    readSeq: read.seq,
    pending,
    draft,
    newestAt: Math.max(...newest),
  };
}

/** The newest first: a message, one that waits to be sent, or a draft. Equal ones in the order of their ids, everywhere. */
export function inOrder(rows: readonly ConversationRow[]): readonly ConversationRow[] {
  return [...rows].sort((a, b) => b.newestAt - a.newestAt || (a.view.id < b.view.id ? -1 : 1));
}
