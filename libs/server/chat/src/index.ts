export * from './chat-entities.js';
export * from './chat.module.js';
