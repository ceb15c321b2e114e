export * from './access.js';
export * from './actor.js';
export * from './errors.js';
export * from './events.js';
export * from './fields.js';
export * from './ids.js';
export * from './realtime.js';
export * from './route.js';
