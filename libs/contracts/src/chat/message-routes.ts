import * as z from 'zod/mini';
import { id, line, Nothing, pageOf, paging, permission, route, whole } from '../core/index.js';
import { MessageDraft, Seq } from './body.js';
import { chatErrors } from './errors.js';
import { MessageView, ReadersView } from './views.js';

const conversationId = id('conversation');
const access = permission('chat.talk');
const message = { conversationId, seq: Seq };

/** The same as the frame `chat.send`. A repeat of the command, however late, answers the first message. */
export const sendMessage = route({
  method: 'POST',
  path: '/api/v1/chat/conversations/:conversationId/messages',
  access,
  audience: 'public',
  summary: 'Send a message',
  input: z.object({ conversationId, commandId: id('command'), draft: MessageDraft }),
  output: z.object({ seq: z.number(), countable: z.number(), at: z.string() }),
  errors: [chatErrors.empty_message, chatErrors.mention_outside, chatErrors.unknown_reply, chatErrors.unknown_file],
});

/** Downwards from `before` (left out: from the end), or upwards from `after`. Always in the order of their numbers. */
export const listMessages = route({
  method: 'GET',
  path: '/api/v1/chat/conversations/:conversationId/messages',
  access,
  audience: 'public',
  summary: 'Messages of a conversation',
  input: z.object({
    conversationId,
    before: z.optional(Seq),
    after: z.optional(whole(0, Number.MAX_SAFE_INTEGER)),
    limit: z._default(whole(1, 200), 50),
  }),
  output: z.object({ messages: z.array(MessageView), more: z.boolean() }),
});

export const markRead = route({
  method: 'PUT',
  path: '/api/v1/chat/conversations/:conversationId/read',
  access,
  audience: 'public',
  summary: 'I have read up to here',
  input: z.object(message),
  output: Nothing,
});

/** By its sender within 24 hours; by whoever may recall any message, at any time. A mark stays in its place. */
export const recallMessage = route({
  method: 'POST',
  path: '/api/v1/chat/conversations/:conversationId/messages/:seq/recall',
  access,
  audience: 'public',
  summary: 'Recall a message',
  input: z.object(message),
  output: MessageView,
  errors: [chatErrors.recall_too_late],
});

/** One emoji, with its modifiers and joiners. */
export const Emoji = z.string().check(z.regex(new RegExp('^\\p{RGI_Emoji}$', 'v'), { error: 'not_an_emoji' }));

export const reactToMessage = route({
  method: 'PUT',
  path: '/api/v1/chat/conversations/:conversationId/messages/:seq/reaction',
  access,
  audience: 'public',
  summary: 'Put a reaction on a message, or take it away',
  input: z.object({ ...message, code: Emoji, on: z.boolean() }),
  output: MessageView,
  errors: [chatErrors.recalled],
});

/** For the sender alone. Who was in the conversation when it was sent counts; those who left since do not. */
export const readersOfMessage = route({
  method: 'GET',
  path: '/api/v1/chat/conversations/:conversationId/messages/:seq/readers',
  access,
  audience: 'public',
  summary: 'Who has read my message',
  input: z.object(message),
  output: ReadersView,
  errors: [chatErrors.read_state_off],
});

/** Newest first. Words are found inside of longer ones; Chinese by any part. */
export const searchMessages = route({
  method: 'GET',
  path: '/api/v1/chat/search',
  access,
  audience: 'public',
  summary: 'Find messages in my conversations',
  input: z.object({
    q: line(100),
    conversationId: z.optional(conversationId),
    from: z.optional(id('member')),
    ...paging,
  }),
  output: pageOf(z.object({ conversationId, message: MessageView })),
});
