import * as z from 'zod/mini';
import { ActorRef, id, Instant } from '../core/index.js';
import { MemberRef } from '../directory/index.js';
import { MessageBody } from './body.js';

/** `assistant`: the member's own line from the house; `department`: its members follow the tree. */
export const ConversationKind = z.enum(['direct', 'group', 'department', 'assistant']);
export type ConversationKind = z.infer<typeof ConversationKind>;

/** One emoji, as people see one, and who put it there, in the order in which they did. */
export const ReactionView = z.object({ code: z.string(), memberIds: z.array(id('member')) });

/**
 * A message: the same for every reader. `countable`: how many messages that count as unread there are up to it. `lastToAll`:
 * the last message up to it that mentions everybody; 0: none. Both are given with the seq and outlive a recall.
 */
export const MessageView = z.object({
  seq: z.number(),
  countable: z.number(),
  lastToAll: z.number(),
  /** The last change that is in this view of it; 0: none. */
  change: z.number(),
  /** The sender's command: tells its sender's devices which pending message this is. */
  commandId: z.string(),
  sender: ActorRef,
  at: Instant,
  /** Null once it is recalled; then it has no reactions either. */
  body: z.nullable(MessageBody),
  recalledBy: z.nullable(ActorRef),
  reactions: z.array(ReactionView),
});
export type MessageView = z.infer<typeof MessageView>;

/** Something that happened to a message after it was sent, numbered from 1 without gaps in each conversation. */
export const ChangeView = z.object({
  change: z.number(),
  seq: z.number(),
  by: ActorRef,
  at: Instant,
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('recalled') }),
    z.object({ kind: z.literal('reacted'), code: z.string(), on: z.boolean() }),
  ]),
});
export type ChangeView = z.infer<typeof ChangeView>;

/** How far a conversation has come, read at one moment: its last message, and its last change. 0 and null: none yet. */
export const HeadView = z.object({
  conversationId: id('conversation'),
  seq: z.number(),
  countable: z.number(),
  lastToAll: z.number(),
  /** When the last message was sent. */
  at: z.nullable(Instant),
  change: z.number(),
});
export type HeadView = z.infer<typeof HeadView>;

export const ConversationRole = z.enum(['owner', 'member']);
export type ConversationRole = z.infer<typeof ConversationRole>;

/** A conversation as one of its members sees it. What follows `head` is the reader's own. */
export const ConversationView = z.object({
  id: id('conversation'),
  kind: ConversationKind,
  /** Of groups and departments; null for the others, which are named by `with`, or by the house. */
  name: z.nullable(z.string()),
  with: z.nullable(MemberRef),
  departmentId: z.nullable(id('department')),
  memberCount: z.number(),
  head: HeadView,
  /** The message of `head.seq`, with the changes up to `head.change` at least. */
  lastMessage: z.nullable(MessageView),
  role: ConversationRole,
  /** Messages before it are not for this reader. */
  visibleFrom: z.number(),
  /** Up to here the reader has read; `readCountable` is that message's `countable`. Unread = head.countable − readCountable. */
  readSeq: z.number(),
  readCountable: z.number(),
  /** Unread messages that name the reader. Those to everybody: `head.lastToAll`. */
  mentions: z.array(z.number()),
  muted: z.boolean(),
  /** False: the reader is out; kept so that their devices let go of it. */
  member: z.boolean(),
});
export type ConversationView = z.infer<typeof ConversationView>;

/** How many of those who should have read a message have: never who, unless the company shows names. */
export const ReadersView = z.object({
  readCount: z.number(),
  unreadCount: z.number(),
  /** Null unless the company's policy is `names`. */
  read: z.nullable(z.array(MemberRef)),
  unread: z.nullable(z.array(MemberRef)),
});
export type ReadersView = z.infer<typeof ReadersView>;

/** What a sender learns about who has read: nothing, how many, or who. Everybody sees which it is. */
export const ReadState = z.enum(['off', 'count', 'names']);
export type ReadState = z.infer<typeof ReadState>;
