// Builds the package in the current folder: src/**/*.ts → dist/**/*.js with swc; tests are left out, JSON is copied.
import { transformFile } from '@swc/core';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { swcOptions } from './swc-options.mjs';

const isTest = (file) => /\.(spec|db-spec|e2e-spec)\.tsx?$/.test(file);

const files = (await readdir('src', { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => relative('src', join(entry.parentPath, entry.name)));

await rm('dist', { recursive: true, force: true });
await Promise.all(
  files.map(async (file) => {
    const target = join('dist', file.replace(/\.ts$/, '.js'));
    if (isTest(file)) return;
    await mkdir(dirname(target), { recursive: true });
    if (!file.endsWith('.ts')) return cp(join('src', file), target);
    const { code, map } = await transformFile(join('src', file), { ...swcOptions, sourceMaps: true });
    await writeFile(target, code);
    if (map) await writeFile(`${target}.map`, map);
  }),
);
