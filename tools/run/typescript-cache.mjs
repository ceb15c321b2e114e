// What became of each TypeScript file, kept below .local: `npm run dev` starts the server again without compiling what did not change.
import { transformFile, version } from '@swc/core';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localFolder } from '../services/index.mjs';
import { swcOptions } from './swc-options.mjs';

const options = { ...swcOptions, sourceMaps: 'inline' };
const folder = join(localFolder, 'cache', 'typescript');
const hashOf = (text) => createHash('sha256').update(text).digest('base64url');
const optionsHash = hashOf(JSON.stringify({ options, version }));

/** The JavaScript of a TypeScript file as it is now. Throws swc's error when it is none. */
export async function javaScriptOf(file) {
  const { mtimeMs, size } = await stat(file);
  const mark = `\n// ${optionsHash} ${mtimeMs} ${size}`;
  const kept = join(folder, `${hashOf(file)}.js`);
  const known = await readFile(kept, 'utf8').catch(() => ''); // not kept yet
  if (known.endsWith(mark)) return known;
  const code = (await transformFile(file, options)).code + mark;
  await mkdir(folder, { recursive: true });
  await writeFile(`${kept}.${process.pid}`, code);
  await rename(`${kept}.${process.pid}`, kept);
  return code;
}
