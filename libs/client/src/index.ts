export * from './client.js';
export * from './command-id.js';
export * from './problem-error.js';
export * from './realtime.js';
export * from './session-fetch.js';
