export * from './conditions.js';
export * from './definition.js';
export * from './entries.js';
export * from './errors.js';
export * from './form-model.js';
export * from './form-values.js';
export * from './people.js';
