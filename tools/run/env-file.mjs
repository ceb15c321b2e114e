import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../services/index.mjs';

/** KEY=VALUE lines as an object. `#` begins a comment line; quotes around a value are taken off; an empty value is unset. */
export function parseEnvFile(text) {
  const settings = {};
  for (const line of text.split(/\r?\n/)) {
    const found = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!found) continue;
    const value = found[2].replace(/^(['"])(.*)\1$/, '$2');
    if (value) settings[found[1]] = value;
  }
  return settings;
}

/** The settings of .env beneath those of the environment. */
export function readEnvironment(file = join(root, '.env')) {
  return { ...parseEnvFile(textOf(file)), ...withoutEmpty(process.env) };
}

const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
