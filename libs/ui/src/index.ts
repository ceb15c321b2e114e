export * from './avatar.js';
export * from './button.js';
export * from './choice-menu.js';
export * from './field.js';
export * from './icon.js';
export * from './mark.js';
export * from './result-mark.js';
export * from './states.js';
