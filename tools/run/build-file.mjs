// One source of a package, as it stands in dist: TypeScript becomes JavaScript with swc, anything else is copied.
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { swcOptions } from './swc-options.mjs';

/** Tests are no part of what is built. */
export const isTest = (file) => /\.(spec|db-spec|e2e-spec)\.tsx?$/.test(file);

/** Builds `<folder>/src/<file>`; what is not there any more goes from dist too. Throws swc's error with the place only. */
export async function buildFile(folder, file) {
  const source = join(folder, 'src', file);
  const target = join(folder, 'dist', file.replace(/\.ts$/, '.js'));
  if (!existsSync(source)) return rm(target, { force: true });
  await mkdir(dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) return cp(source, target);
  const { code, map } = await compiled(source);
  await writeFile(target, code);
  if (map) await writeFile(`${target}.map`, map);
}

async function compiled(source) {
  try {
    return await transformFile(source, { ...swcOptions, sourceMaps: true });
  } catch (error) {
    throw new Error(error.message.split(/\s+Caused by:/)[0], { cause: error }); // the rest is swc's own stack
  }
}
