// Hooks of Node's module loader (module.register): `./x.js` means `./x.ts` where that is the source.
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc-options.mjs';

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: await javaScriptOf(fileURLToPath(url)), shortCircuit: true };
}

async function javaScriptOf(file) {
  try {
    return (await transformFile(file, { ...swcOptions, sourceMaps: 'inline' })).code;
  } catch (error) {
    error.stack = error.message.split(/\s+Caused by:/)[0]; // what and where; the rest is swc's own stack
    throw error;
  }
}
