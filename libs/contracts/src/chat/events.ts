import * as z from 'zod/mini';
import { event } from '../core/index.js';

/** Messages were stored: from–to of each conversation, both ends included. */
export const messagesAppended = event({
  type: 'chat.messages_appended',
  visibility: 'public',
  payload: z.object({
    spans: z.array(z.object({ conversationId: z.string(), from: z.number(), to: z.number() })),
  }),
});

/** A message was recalled, or got or lost a reaction. */
export const messageChanged = event({
  type: 'chat.message_changed',
  visibility: 'public',
  payload: z.object({
    conversationId: z.string(),
    seq: z.number(),
    change: z.number(),
    what: z.enum(['recalled', 'reacted']),
  }),
});

/** A conversation was made, renamed, or its members changed. */
export const conversationChanged = event({
  type: 'chat.conversation_changed',
  visibility: 'public',
  payload: z.object({
    conversationId: z.string(),
    fields: z.array(z.enum(['created', 'name', 'members', 'owner', 'archived'])),
  }),
});

export const chatSettingsChanged = event({
  type: 'chat.settings_changed',
  visibility: 'public',
  payload: z.object({ readState: z.string() }),
});
