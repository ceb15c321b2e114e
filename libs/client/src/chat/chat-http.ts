import {
  type MessageDraft,
  type MessageView,
  reactToMessage,
  recallMessage,
  sendMessage,
} from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { Client } from '../client.js';
import type { SentMessage } from './sending.js';

/** A message, by conversation and number. */
export interface MessageName {
  readonly conversationId: Id<'conversation'>;
  readonly seq: number;
}

/** What goes over HTTP: acts on messages, and sending while there is no socket. Each fails with `ProblemError`. */
export interface ChatHttp {
  send(conversationId: Id<'conversation'>, commandId: Id<'command'>, draft: MessageDraft): Promise<SentMessage>;
  recall(message: MessageName): Promise<MessageView>;
  react(message: MessageName, code: string, on: boolean): Promise<MessageView>;
}

export function chatHttp(client: Client): ChatHttp {
  return {
    send: (conversationId, commandId, draft) => client.call(sendMessage, { conversationId, commandId, draft }),
    recall: (message) => client.call(recallMessage, message),
    react: (message, code, on) => client.call(reactToMessage, { ...message, code, on }),
  };
}
