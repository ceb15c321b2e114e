// Builds the packages whose sources changed. Nx knows which; a fingerprint of all sources spares even asking it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { localFolder, root } from '../services/index.mjs';
import { createEnding } from './ending.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { runOrThrow } from './run-command.mjs';
import { createTerminal } from './terminal.mjs';

const stamp = join(localFolder, 'built');
const sources = [
  'apps',
  'libs',
  'nx.json',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tools/run/build-file.mjs',
  'tools/run/build-lib.mjs',
  'tools/run/swc-options.mjs',
];
const notSources = new Set(['dist', 'node_modules', 'e2e']);

/** Builds unless nothing changed since the last build. */
export async function buildChanged(terminal) {
  if (isBuilt(fingerprint())) return;
  await terminal.step('Build', (say) =>
    oneAtATime('build', say, async (record) => {
      const before = fingerprint(); // taken first: what is saved during the build is built next time
      if (isBuilt(before)) return;
      if (!existsSync(stamp)) say('Building everything (first time; later only what changed)');
      await build(record);
      writeFileSync(stamp, before);
    }),
  );
}

/** Builds what `npm run dev` runs; its web app comes from Vite. What dev then writes into dist itself, a build writes anew. */
export async function buildServer(terminal) {
  await terminal.step('Build', (say) => oneAtATime('build', say, (record) => build(record, '--exclude=@atrium/web')));
  rmSync(stamp, { force: true });
}

const build = (record, ...more) =>
  runOrThrow(
    'build',
    [join(root, 'node_modules/.bin/nx'), 'run-many', '-t', 'build', '--output-style=static', ...more],
    {
      record,
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NODE_ENV: 'production' },
    },
  );

function isBuilt(print) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === print &&
    packages().every((folder) => existsSync(join(folder, 'dist')))
  );
}

const packages = () =>
  ['apps', 'libs']
    .flatMap((name) => filesBelow(join(root, name)))
    .filter(
      (file) => basename(file) === 'package.json' && 'build' in (JSON.parse(readFileSync(file, 'utf8')).scripts ?? {}),
    )
    .map(dirname);

/** A hash of name, size and time of every source file. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesBelow(join(root, name)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return notSources.has(entry.name) ? [] : filesBelow(join(path, entry.name));
    return [join(path, entry.name)];
  });
}

// As a command of its own: the part "build" of npm test.
if (import.meta.filename === process.argv[1]) {
  const terminal = createTerminal();
  const ending = createEnding(terminal, { onSignal: 130 });
  await ending.guard(async () => {
    await buildChanged(terminal);
    await ending.end(0);
  });
}
