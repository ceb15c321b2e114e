// Builds the package in the current folder: src/**/*.ts → dist/**/*.js with swc; tests are left out, JSON is copied.
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildFile, isTest } from './build-file.mjs';

const files = (await readdir('src', { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => relative('src', join(entry.parentPath, entry.name)));

await rm('dist', { recursive: true, force: true });
await Promise.all(files.filter((file) => !isTest(file)).map((file) => buildFile('.', file)));
