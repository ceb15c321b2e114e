// Looks for the servers on PATH. Ordinary users often lack the sbin folders, where mariadbd lies: each bin has its sbin looked into too.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

function foldersOf(path) {
  const named = (path ?? '').split(delimiter).filter(Boolean);
  const siblings = named.filter((folder) => /\/bin\/?$/.test(folder)).map((folder) => join(dirname(folder), 'sbin'));
  return [...new Set([...named, ...siblings])];
}

/** The full path of the first of the named programs that is found, or undefined. */
export function findProgram(names, path = process.env.PATH) {
  for (const folder of foldersOf(path)) {
    for (const name of names) {
      const file = join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** MariaDB as { server, installer, basedir }, or undefined. A `mysqld` that is Oracle's does not count: it has no such installer. */
export function findMariadb(path) {
  const server = findProgram(['mariadbd', 'mysqld'], path);
  const installer = findProgram(['mariadb-install-db', 'mysql_install_db'], path);
  if (!server || !installer || !isMariadb(server)) return undefined;
  return { server, installer, basedir: dirname(dirname(realpathSync(server))), libraries: [] };
}

function isMariadb(server) {
  try {
    return execFileSync(server, ['--no-defaults', '--version'], { encoding: 'utf8' }).includes('MariaDB');
  } catch {
    return false;
  }
}

/** Redis (or Valkey, which speaks the same) as { server }, or undefined. */
export function findRedis(path) {
  const server = findProgram(['redis-server', 'valkey-server'], path);
  return server && { server, libraries: [] };
}
