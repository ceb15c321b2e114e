export * from './demo.js';
export * from './grants.js';
export * from './managers.js';
export * from './reach.js';
export * from './roles.js';
export * from './scope.js';
export * from './tree.js';
