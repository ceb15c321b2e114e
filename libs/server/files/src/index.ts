export { FileOwners, type MayRead } from './file-owners.js';
export * from './files-entities.js';
export * from './files.module.js';
export { Files } from './files.service.js';
export { Storage } from './storage/storage.js';
