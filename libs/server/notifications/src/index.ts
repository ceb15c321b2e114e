export * from './notifications-entities.js';
export * from './notifications.module.js';
