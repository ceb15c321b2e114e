import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../libs/server/kit/src/config/settings.js';

const text = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
const lines = text.split('\n');
const example = Object.fromEntries(
  lines.flatMap((line) => {
    const [, name, value] = /^#?([A-Z][A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value ?? ''] as const];
  }),
);

/** Given by the scripts that start the api, never by a person. */
const ofScripts = ['ATRIUM_SETUP_TOKEN'];

describe('.env.example', () => {
  it('names every setting there is, and no other', () => {
    const known = Object.keys(settings.shape).filter((name) => !ofScripts.includes(name));
    expect(Object.keys(example).sort()).toEqual(known.sort());
  });

  it('sets nothing by itself, and explains each setting', () => {
    expect(lines.filter((line) => /^[A-Z]/.test(line))).toEqual([]);
    const unexplained = lines.filter((line, at) => {
      if (!/^#[A-Z][A-Z0-9_]+=/.test(line)) return false;
      const above = lines.slice(0, at).reverse();
      const first = above.find((one) => !/^#[A-Z][A-Z0-9_]+=/.test(one) && one !== '');
      return !first?.startsWith('# ');
    });
    expect(unexplained).toEqual([]);
  });

  it('shows values that are taken', () => {
    const given = Object.fromEntries(Object.entries(example).filter(([, value]) => value !== ''));
    const parsed = settings.safeParse(given);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});
