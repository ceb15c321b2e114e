export * from './chat.js';
export * from './chat-http.js';
export type { ConversationRow, Draft } from './chat-rows.js';
export type { ChatSettings } from './chat-sync.js';
export type { MessageRun } from './message-run.js';
export type { PendingMessage } from './outbox.js';
export * from './outbox-store.js';
export * from './time.js';
