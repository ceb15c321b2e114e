export * from './body.js';
export * from './conversation-routes.js';
export * from './errors.js';
export * from './events.js';
export * from './frames.js';
export * from './message-routes.js';
export * from './permissions.js';
export * from './views.js';
