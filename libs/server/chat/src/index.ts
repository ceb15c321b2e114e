export * from './chat-entities.js';
export * from './chat.module.js';
export { Assistant } from './conversations/assistant.js';
export { type PastMessage, type PastTalk, PastTalks } from './messages/past-talks.js';
export { ageOf } from './search/search.repository.js';
export { tokensOf } from './search/tokens.js';
