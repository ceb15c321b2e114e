// Debian and Ubuntu: MariaDB and Redis fetched as packages and unpacked into .local/, without root, without installing
// anything: the system's own package lists and cache are left as they are.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { abandonedFolders } from './abandoned-folders.mjs';
import { findProgram } from './find-binaries.mjs';
import { localFolder } from './paths.mjs';

const run = promisify(execFile);
const wanted = ['mariadb-server-core', 'mariadb-client-core', 'redis-server', 'redis-tools'];
const isLibrary = (name) => /^(lib|zlib)/.test(name);
const unpacked = join(localFolder, 'packages');

export const canFetchPackages = (path) => Boolean(findProgram(['apt-get'], path) && findProgram(['dpkg-deb'], path));

/** Removes what an interrupted download has left in `folder`. */
export function removeHalfPackages(folder = localFolder) {
  for (const left of abandonedFolders(folder, /^packages-(\d+)$/)) rmSync(left, { recursive: true, force: true });
}

/** The environment in which unpacked programs find their unpacked libraries. */
export function withLibraries(folders) {
  if (folders.length === 0) return process.env;
  const inherited = process.env.LD_LIBRARY_PATH;
  return { ...process.env, LD_LIBRARY_PATH: [...folders, ...(inherited ? [inherited] : [])].join(delimiter) };
}

/** { mariadb, redis } in the shapes of find-binaries.mjs, fetched at the first call. */
export async function debianBinaries(onProgress) {
  if (!existsSync(unpacked)) await fetchAndUnpack(onProgress);
  const libraries = [join(unpacked, 'usr/lib'), join(unpacked, 'lib')].flatMap(foldersOfLibraries);
  const program = (name) => join(unpacked, 'usr', name);
  return {
    mariadb: {
      server: program('sbin/mariadbd'),
      installer: program('bin/mariadb-install-db'),
      basedir: program(''),
      plugins: program('lib/mysql/plugin'),
      libraries,
    },
    redis: { server: program('bin/redis-server'), libraries },
  };
}

function foldersOfLibraries(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /-linux-gnu/.test(name))
    .map((name) => join(folder, name));
}

/** Unpacked beside and moved into place when whole, so that neither a crash nor a race leaves a half folder. */
async function fetchAndUnpack(onProgress) {
  const draft = `${unpacked}-${process.pid}`;
  try {
    const apt = privateApt(join(draft, 'apt'));
    onProgress('Reading the package lists of this system (a few seconds)');
    await apt('apt-get', ['update']);
    const names = await withMissingLibraries(apt);
    onProgress(`Downloading ${names.length} packages: MariaDB, Redis and libraries (about 11 MB, once)`);
    const downloads = join(draft, 'downloads');
    mkdirSync(downloads);
    await apt('apt-get', ['download', ...names], { cwd: downloads });
    onProgress('Unpacking them into .local/packages (about 72 MB)');
    for (const file of readdirSync(downloads)) {
      await run('dpkg-deb', ['--extract', join(downloads, file), join(draft, 'root')]);
    }
    moveIntoPlace(join(draft, 'root'));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function moveIntoPlace(folder) {
  try {
    renameSync(folder, unpacked);
  } catch (error) {
    if (!existsSync(unpacked)) throw error; // else another process was faster, and its folder is as good
  }
}

/** Runs apt with its state in `folder`, which needs no rights and locks nothing. */
function privateApt(folder) {
  mkdirSync(join(folder, 'lists/partial'), { recursive: true });
  mkdirSync(join(folder, 'cache/archives/partial'), { recursive: true });
  const settings = [
    `Dir::State=${folder}`,
    `Dir::State::Lists=${join(folder, 'lists')}`,
    `Dir::Cache=${join(folder, 'cache')}`,
    'Dir::State::status=/var/lib/dpkg/status',
    'APT::Sandbox::User=',
    'Debug::NoLocking=1',
  ].flatMap((setting) => ['-o', setting]);
  return (command, args, options) =>
    run(command, [...settings, ...args], { ...options, maxBuffer: 64 << 20, env: { ...process.env, LC_ALL: 'C' } });
}

/** The wanted packages with the libraries that this system lacks; the names of those differ from release to release. */
async function withMissingLibraries(apt) {
  const { stdout } = await run('dpkg-query', ['--show', '--showformat=${db:Status-Abbrev} ${Package}\\n']);
  const present = new Set([...stdout.matchAll(/^ii\s+(\S+)$/gm)].map((line) => line[1]));
  const names = new Set(wanted);
  let fresh = wanted;
  while (fresh.length > 0) {
    const needed = await dependenciesOf(apt, fresh);
    fresh = needed.filter((name) => isLibrary(name) && !present.has(name) && !names.has(name));
    fresh.forEach((name) => names.add(name));
  }
  return [...names];
}

async function dependenciesOf(apt, names) {
  const kinds = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`);
  const { stdout } = await apt('apt-cache', ['depends', ...kinds, ...names]);
  return [...new Set([...stdout.matchAll(/^ {1,2}(?:Pre)?Depends: ([a-z0-9][\w.+-]*)/gm)].map((line) => line[1]))];
}
