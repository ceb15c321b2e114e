export * from './todo-routes.js';
export * from './notice-settings.js';
