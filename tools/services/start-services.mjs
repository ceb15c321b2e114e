// Finds or starts the MariaDB and Redis of one run. What DATABASE_URL and REDIS_URL name is used as it is; everything
// else is started as a child of this process in a folder of its own. A server that merely happens to listen on a
// default port is never touched: it may hold somebody's data.
import { join } from 'node:path';
import { lastLines } from './child-process.mjs';
import { canFetchPackages, debianBinaries, removeHalfPackages } from './debian-packages.mjs';
import { findMariadb, findRedis } from './find-binaries.mjs';
import { claimFolder } from './folder-claim.mjs';
import { startMariadb } from './mariadb.mjs';
import { startRedis } from './redis.mjs';

/**
 * @param {object} wish
 * @param {string} wish.dir      where data, settings and sockets lie; one process at a time may own it
 * @param {'demo'|'test'|'bench'} [wish.purpose] sizes and durability (mariadb.mjs)
 * @param {(line: string) => void} [wish.onProgress]
 * @param {Record<string, string|undefined>} [wish.env] read for DATABASE_URL and REDIS_URL
 * @returns `{ databaseUrl, redisUrl, pids, record(name, pid), died, stop(), kill() }`; `died` resolves with a sentence when
 *   a server ends unasked; `record` notes a further process that the next owner of the folder must end after a crash.
 * @throws FolderBusy when a living process owns the folder.
 */
export async function startServices({ dir, purpose = 'demo', onProgress = () => {}, env = process.env }) {
  const claim = await claimFolder(dir, onProgress);
  const children = [];
  const onStart = (child) => {
    children.push(child);
    if (child.pid !== undefined) claim.record(child.name, child.pid);
  };
  const end = async (how) => {
    for (const child of [...children].reverse()) await child[how]();
    claim.release();
  };
  try {
    const binaries = await findBinaries(env, onProgress);
    const redisUrl =
      env.REDIS_URL || (await begin('Redis', startRedis, { binaries: binaries.redis, folder: join(dir, 'redis') }));
    const databaseUrl =
      env.DATABASE_URL ||
      (await begin('MariaDB', startMariadb, { binaries: binaries.mariadb, folder: join(dir, 'mariadb') }));
    return {
      databaseUrl,
      redisUrl,
      pids: Object.fromEntries(children.map((child) => [child.name.toLowerCase(), child.pid])),
      record: claim.record,
      died: firstDeath(children),
      stop: () => end('stop'),
      kill: () => end('kill'),
    };
  } catch (error) {
    await end('kill');
    throw error;
  }

  async function begin(name, start, options) {
    onProgress(`Starting ${name}`);
    return (await start({ ...options, purpose, onProgress, onStart })).url;
  }
}

const firstDeath = (children) =>
  Promise.race(
    children.map(async (child) => {
      const reason = await child.ended;
      return `${child.name} ${reason}. Its last lines (all: ${child.logFile}):\n${lastLines(child.logFile)}`;
    }),
  );

async function findBinaries(env, onProgress) {
  removeHalfPackages();
  const onPath = {
    mariadb: env.DATABASE_URL ? 'not needed' : findMariadb(env.PATH),
    redis: env.REDIS_URL ? 'not needed' : findRedis(env.PATH),
  };
  if (onPath.mariadb && onPath.redis) return onPath;
  const missing = [!onPath.mariadb && 'MariaDB', !onPath.redis && 'Redis'].filter(Boolean).join(' and ');
  if (!canFetchPackages(env.PATH)) throw new Error(waysOut(missing, 'this is not a Debian or Ubuntu system'));
  onProgress(`${missing} not found on PATH.`);
  try {
    const fetched = await debianBinaries(onProgress);
    return { mariadb: onPath.mariadb ?? fetched.mariadb, redis: onPath.redis ?? fetched.redis };
  } catch (error) {
    throw new Error(waysOut(missing, `fetching the packages failed: ${error.stderr || error.message}`), {
      cause: error,
    });
  }
}

const waysOut = (missing, reason) => `${missing} not found on PATH, and ${reason.trim()}.

Any one of these helps:
  1. Install the programs. They are started privately by Atrium, so no service needs to run:
       macOS            brew install mariadb redis
       Debian, Ubuntu   sudo apt-get install mariadb-server redis-server
       Fedora           sudo dnf install mariadb-server redis
  2. On Debian or Ubuntu with a connection to the package archive: nothing to install, they are unpacked into .local/.
  3. Name servers of your own (MariaDB 10.11 or newer, Redis 6.2 or newer), in the environment or in .env:
       DATABASE_URL=mariadb://user:password@host:3306/atrium
       REDIS_URL=redis://host:6379`;
