import * as z from 'zod/mini';
import { ActorRef, id, paragraph, whole } from '../core/index.js';
import { FileView } from '../files/index.js';

/** What a message takes. */
export const messageLimits = { text: 20_000, mentions: 50, files: 20 } as const;

/** What a group takes, and for how many hours its sender may recall a message. */
export const chatLimits = { groupMembers: 500, groupName: 60, recallHours: 24 } as const;

/** A message's place in its conversation, from 1 without gaps. */
export const Seq = whole(1, Number.MAX_SAFE_INTEGER);

/** What a member says. `text` is Markdown in the closed dialect of `docs/realtime-protocol.md`; mentions are ids, not text. */
export const MessageDraft = z.object({
  text: paragraph(messageLimits.text),
  mentions: z._default(z.array(id('member')).check(z.maxLength(messageLimits.mentions, { error: 'too_many' })), []),
  mentionsAll: z._default(z.boolean(), false),
  fileIds: z._default(z.array(id('file')).check(z.maxLength(messageLimits.files, { error: 'too_many' })), []),
  replyTo: z._default(z.nullable(Seq), null),
});
export type MessageDraft = z.output<typeof MessageDraft>;

/** The message answered to, as it was then: its first characters. */
export const Quote = z.object({ seq: z.number(), sender: ActorRef, excerpt: z.string() });
export type Quote = z.infer<typeof Quote>;

/** Said by a person. */
export const SaidBody = z.object({
  kind: z.literal('said'),
  text: z.string(),
  mentions: z.array(id('member')),
  mentionsAll: z.boolean(),
  files: z.array(FileView),
  quote: z.nullable(Quote),
});

/** A thing of another domain, by reference: its owner is asked for the view, with the reader's own rights. */
export const CardBody = z.object({ kind: z.literal('card'), card: z.object({ kind: z.string(), id: z.string() }) });

/** A line of the house, rendered for its reader: who came, who left, who renamed. Not counted as unread. */
export const SystemBody = z.object({
  kind: z.literal('system'),
  code: z.enum(['created', 'added', 'removed', 'left', 'renamed', 'owner_changed']),
  params: z.record(z.string(), z.unknown()),
});

export const MessageBody = z.discriminatedUnion('kind', [SaidBody, CardBody, SystemBody]);
export type MessageBody = z.infer<typeof MessageBody>;
