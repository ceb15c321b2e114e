// A private MariaDB: its data, its settings and its socket lie in one folder, and no file of the system is read.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answers, chooseAddress, pathInUrl } from './addresses.mjs';
import { startChild, waitUntilReady } from './child-process.mjs';
import { withLibraries } from './debian-packages.mjs';

const run = promisify(execFile);
const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

// Small for a demo on a laptop; a bench gets the memory a real server would have. A test may lose its last second
// when the machine loses power, nobody else may.
const sizes = {
  demo: { pool: '64M', log: '16M', flush: 1 },
  test: { pool: '64M', log: '16M', flush: 2 },
  bench: { pool: '2G', log: '1G', flush: 1 },
};

/** Starts MariaDB on the data of `folder`, which is made at first. Returns the child and the DATABASE_URL. */
export async function startMariadb({ binaries, folder, purpose, onProgress, onStart }) {
  const data = join(folder, 'data');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(data)) await createData({ binaries, folder, data, size: sizes[purpose], onProgress });

  const address = await chooseAddress(join(folder, 'mysql.sock'));
  const defaultsFile = writeSettings({ binaries, folder, data, address, size: sizes[purpose] });
  const child = startChild({
    name: 'MariaDB',
    command: binaries.server,
    args: [`--defaults-file=${defaultsFile}`, ...asRoot()],
    env: withLibraries(binaries.libraries),
    logFile: join(folder, 'mariadb.log'),
  });
  onStart(child);
  await waitUntilReady(child, () => answers(address, undefined, isGreeting));
  return { child, url: databaseUrl(address) };
}

// A server's first packet: three bytes of length, one of sequence, then protocol version 10.
const isGreeting = (bytes) => bytes[4] === 10;

function databaseUrl({ socket, port, password }) {
  if (socket) return `mariadb://root@localhost/atrium?socketPath=${pathInUrl(socket)}`;
  return `mariadb://root:${password}@127.0.0.1:${port}/atrium`;
}

/** Made beside and moved into place when whole, so that a killed first start leaves nothing half-made. */
async function createData({ binaries, folder, data, size, onProgress }) {
  onProgress('Creating the database files (once)');
  const draft = join(folder, 'data-being-made');
  rmSync(draft, { recursive: true, force: true });
  await run(
    binaries.installer,
    [
      '--no-defaults',
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve', // with --force: machines whose own name resolves to nothing are common
      '--force',
      `--datadir=${draft}`,
      `--basedir=${binaries.basedir}`,
      `--innodb-log-file-size=${size.log}`,
      ...asRoot(),
    ],
    { env: withLibraries(binaries.libraries) },
  ).catch((error) => {
    throw new Error(`The database files could not be created:\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  });
  renameSync(draft, data);
}

function writeSettings({ binaries, folder, data, address, size }) {
  const initFile = join(folder, 'init.sql');
  writeFileSync(initFile, firstStatements(address), { mode: 0o600 });
  const listen = address.socket
    ? [`socket="${address.socket}"`, 'skip-networking']
    : ['bind-address=127.0.0.1', `port=${address.port}`, 'socket='];
  const settings = [
    '[mariadbd]',
    `basedir="${binaries.basedir}"`,
    ...(binaries.plugins ? [`plugin-dir="${binaries.plugins}"`] : []),
    `datadir="${data}"`,
    `init-file="${initFile}"`,
    `pid-file="${join(folder, 'mariadb.pid')}"`,
    ...listen,
    `innodb-buffer-pool-size=${size.pool}`,
    `innodb-log-file-size=${size.log}`,
    `innodb-flush-log-at-trx-commit=${size.flush}`,
    'performance-schema=OFF',
    'skip-name-resolve',
    'skip-log-bin',
    'max-allowed-packet=64M',
    'default-time-zone=+00:00',
    'transaction-isolation=READ-COMMITTED',
    'character-set-server=utf8mb4',
    'collation-server=utf8mb4_unicode_ci',
  ];
  const file = join(folder, 'mariadb.cnf');
  writeFileSync(file, `${settings.join('\n')}\n`, { mode: 0o600 });
  return file;
}

/** Run by the server before it takes connections; one statement per line. */
function firstStatements({ socket, password }) {
  const statements = ['CREATE DATABASE IF NOT EXISTS atrium CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;'];
  if (!socket) {
    statements.push(`CREATE OR REPLACE USER root@'127.0.0.1' IDENTIFIED BY '${password}';`);
    statements.push(`GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;`);
  }
  return `${statements.join('\n')}\n`;
}
