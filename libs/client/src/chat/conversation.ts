import type { ConversationView, HeadView, MessageView } from '@atrium/contracts/chat';
import { beginAnew, beginLog, type ConversationLog, forgetBefore, takeHead } from './conversation-log.js';

/** A conversation as this device knows it. Never changed: each step gives a new one, or the same if nothing is new. */
export interface Conversation {
  /** As the server told it last. Head, last message and cursor in it may be older than those below. */
  readonly view: ConversationView;
  readonly head: HeadView;
  readonly log: ConversationLog;
  /** Up to here this device's person has read, as far as this device knows. It never goes back. */
  readonly read: { readonly seq: number; readonly countable: number };
  /** Up to here the server is known to know that. */
  readonly readConfirmed: number;
  /** Somebody looks at it: gaps are filled. Of the others only the last message matters. */
  readonly open: boolean;
  /** How many have read what this person has sent, by seq. */
  readonly readers: ReadonlyMap<number, number>;
}

export function conversationOf(view: ConversationView): Conversation {
  const log = beginLog(view.head, view.lastMessage);
  const read = { seq: view.readSeq, countable: view.readCountable };
  return {
    view,
    head: view.head,
    log: forgetBefore(log, view.visibleFrom),
    read,
    readConfirmed: view.readSeq,
    open: false,
    readers: new Map(),
  };
}

/** The reader's state as the server tells it anew. */
export function withView(conversation: Conversation, view: ConversationView): Conversation {
  const told = withHead({ ...conversation, view }, view.head);
  const read = further(told.read, { seq: view.readSeq, countable: view.readCountable });
  const log = forgetBefore(told.open ? told.log : withLastMessage(told.log, view), view.visibleFrom);
  return { ...told, log, read, readConfirmed: Math.max(told.readConfirmed, view.readSeq) };
}

export function withHead(conversation: Conversation, head: HeadView): Conversation {
  const log = takeHead(conversation.log, head);
  const further = head.seq > conversation.head.seq ? head : conversation.head;
  const change = Math.max(head.change, conversation.head.change);
  if (log === conversation.log && further === conversation.head && change === further.change) return conversation;
  return { ...conversation, log, head: { ...further, change } };
}

/** The head as a message tells it, which `me` has read if they sent it. */
export function withHeadOf(conversation: Conversation, message: MessageView, me: string): Conversation {
  const { seq, countable, lastToAll, at } = message;
  const told = withHead(conversation, { ...conversation.head, seq, countable, lastToAll, at });
  return message.sender.id === me && message.sender.kind === 'member' ? withKnownRead(told, { seq, countable }) : told;
}

/** The server knows that they have read up to here: it said so, or they sent that message. */
export function withKnownRead(conversation: Conversation, sent: Conversation['read']): Conversation {
  const read = further(conversation.read, sent);
  const readConfirmed = Math.max(conversation.readConfirmed, sent.seq);
  if (read === conversation.read && readConfirmed === conversation.readConfirmed) return conversation;
  return { ...conversation, read, readConfirmed };
}

/** Read up to `seq`, as far as it is held: what nobody has seen here is not read. */
export function withRead(conversation: Conversation, seq: number): Conversation {
  const { head, log } = conversation;
  const message = seq >= head.seq ? head : log.run.at(seq);
  if (!message) return conversation;
  const read = further(conversation.read, { seq: message.seq, countable: message.countable });
  return read === conversation.read ? conversation : { ...conversation, read };
}

/** How many unread messages there are. The same on every device that knows the same head and cursor. */
export function unreadOf({ head, read }: Conversation): number {
  return head.seq <= read.seq ? 0 : Math.max(0, head.countable - read.countable);
}

/** The unread messages that mention the reader: those that name them, and the last to everybody. */
export function mentionsOf({ view, head, read }: Conversation): readonly number[] {
  const all = new Set([...view.mentions, head.lastToAll].filter((seq) => seq > read.seq && seq >= view.visibleFrom));
  return [...all].sort((a, b) => a - b);
}

/** The last message, unless it is yet to be fetched. */
export function lastMessageOf({ head, log }: Conversation): MessageView | null {
  return log.run.to >= head.seq ? (log.run.last ?? null) : null;
}

/** A view brings the last message along: where nothing newer is held, the log begins there. */
function withLastMessage(log: ConversationLog, { head, lastMessage }: ConversationView): ConversationLog {
  if (lastMessage?.seq !== head.seq || head.seq < log.run.to) return log;
  return head.seq === log.run.to && head.change <= log.change ? log : beginAnew(log, [lastMessage], head);
}

const further = (mine: Conversation['read'], theirs: Conversation['read']) => (theirs.seq > mine.seq ? theirs : mine);
