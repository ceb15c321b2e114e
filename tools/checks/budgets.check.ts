import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../../apps/web/dist');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
const kilobyte = 1024;
const most = { signIn: 200, workspace: 320, route: 120 };

const shells = {
  gate: 'src/app/gate-shell.tsx',
  workspace: 'src/app/workspace-shell.tsx',
  admin: 'src/app/admin/admin-shell.tsx',
};
const entry = 'index.html';
const signInPage = 'src/features/identity/gate/sign-in-page.tsx';

/** The chunks that must be there before this one runs, itself included. */
function needed(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}.`);
    if (found.has(name)) continue;
    found.add(name);
    needed(chunk.imports ?? [], found);
  }
  return found;
}

const sizes = new Map<string, number>();
function sizeOf(name: string): number {
  const file = manifest[name]?.file ?? '';
  if (!file.endsWith('.js')) return 0;
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file))).length / kilobyte;
  sizes.set(file, known);
  return known;
}
const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + sizeOf(name), 0);

/** Texts that the first pages say something from, in the language in which they are largest. */
function textsOf(...namespaces: readonly string[]): number {
  const languages = ['en', 'zh-CN', 'zh-TW'].map((language) =>
    sum(namespaces.map((name) => `../../libs/texts/${language}/${name}.json`)),
  );
  return Math.max(...languages);
}

/** Everything of ours that is loaded when it is first opened, but for the shells. */
const routes = Object.keys(manifest).filter(
  (name) => name.startsWith('src/') && manifest[name]?.isDynamicEntry && !Object.values(shells).includes(name),
);
const shellOf = (route: string) =>
  route.includes('/gate/') ? shells.gate : route.includes('/admin/') ? shells.admin : shells.workspace;

describe('scripts, gzip', () => {
  const within = (kilobytes: number, limit: number) =>
    `${Math.ceil(kilobytes)} of ${limit} KB${kilobytes > limit ? ': too much' : ''}`;

  it('to sign in fit', () => {
    const size = sum(needed([entry, shells.gate, signInPage])) + textsOf('common', 'errors', 'gate');
    expect(within(size, most.signIn)).not.toContain('too much');
  });

  it('of the workspace shell fit', () => {
    const size = sum(needed([entry, shells.workspace])) + textsOf('common', 'errors');
    expect(within(size, most.workspace)).not.toContain('too much');
  });

  it('of the console shell fit', () => {
    const size = sum(needed([entry, shells.admin])) + textsOf('common', 'errors', 'admin');
    expect(within(size, most.workspace)).not.toContain('too much');
  });

  it('of every further page fit', () => {
    expect(routes.length).toBeGreaterThan(8);
    const tooLarge = routes.flatMap((route) => {
      const there = needed([entry, shellOf(route)]);
      const size = sum([...needed([route])].filter((name) => !there.has(name)));
      return size > most.route ? [`${route}: ${within(size, most.route)}`] : [];
    });
    expect(tooLarge).toEqual([]);
  });

  it('of the console come only with the console', () => {
    const workspace = needed([entry, shells.workspace, shells.gate]);
    expect([...workspace].filter((name) => /\/admin\b/.test(name))).toEqual([]);
  });
});
