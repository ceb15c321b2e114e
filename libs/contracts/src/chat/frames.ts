import * as z from 'zod/mini';
import { id, whole } from '../core/index.js';
import { MessageDraft, Seq } from './body.js';
import { ChangeView, ConversationView, HeadView, MessageView } from './views.js';

/** The most that one frame carries. */
export const frameLimits = { heads: 500, range: 200, conversations: 200 } as const;

const conversationId = id('conversation');
const count = whole(0, Number.MAX_SAFE_INTEGER);
/** Named in the answer. */
const ref = whole(1, Number.MAX_SAFE_INTEGER);
/** How far the client knows a conversation: its last message without a gap before it, and its last change. */
const Known = z.object({ conversationId, seq: count, change: count });
const heads = z.array(Known).check(z.maxLength(frameLimits.heads, { error: 'too_many' }));

/** What a client says about chat. `docs/realtime-protocol.md` says when. */
export const ChatClientFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chat.send'), ref, conversationId, commandId: id('command'), draft: MessageDraft }),
  z.object({ kind: z.literal('chat.sync'), ref, stateNo: count, heads }),
  z.object({ kind: z.literal('chat.range'), ref, conversationId, from: Seq, to: Seq }),
  z.object({ kind: z.literal('chat.changes'), ref, conversationId, after: count }),
  z.object({ kind: z.literal('chat.read'), conversationId, seq: Seq }),
  z.object({ kind: z.literal('chat.heads'), stateNo: count, heads }),
]);
export type ChatClientFrame = z.input<typeof ChatClientFrame>;

/** What the server says about chat. With `ref` it answers a frame, without it something happened. */
export const ChatServerFrame = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chat.sent'),
    ref: z.number(),
    conversationId,
    seq: z.number(),
    countable: z.number(),
    at: z.string(),
  }),
  z.object({
    kind: z.literal('chat.refused'),
    ref: z.number(),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
  z.object({
    kind: z.literal('chat.synced'),
    ref: z.number(),
    stateNo: z.number(),
    conversations: z.array(ConversationView),
    heads: z.array(HeadView),
    /** There is more: ask again from this `stateNo`. */
    more: z.boolean(),
  }),
  z.object({
    kind: z.literal('chat.messages'),
    ref: z.optional(z.number()),
    conversationId,
    messages: z.array(MessageView),
  }),
  z.object({
    kind: z.literal('chat.changes'),
    ref: z.optional(z.number()),
    conversationId,
    changes: z.array(ChangeView),
    more: z.boolean(),
  }),
  /** Conversations that are further than the client said, or than what it was sent. */
  z.object({ kind: z.literal('chat.heads'), heads: z.array(HeadView) }),
  /** The reader's own state has moved to this number: ask for it with `chat.sync`. */
  z.object({ kind: z.literal('chat.state'), stateNo: z.number() }),
  /** The reader has read up to here, on this device or another, which made `stateNo` of their state. */
  z.object({
    kind: z.literal('chat.read'),
    stateNo: z.number(),
    conversationId,
    seq: z.number(),
    countable: z.number(),
  }),
  /** To the senders of these messages: how many have read them by now. */
  z.object({
    kind: z.literal('chat.readers'),
    conversationId,
    counts: z.array(z.object({ seq: z.number(), read: z.number() })),
  }),
]);
export type ChatServerFrame = z.infer<typeof ChatServerFrame>;
