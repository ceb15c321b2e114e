// A private Redis. All it holds can be rebuilt from the database, so it keeps nothing on disk.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, chooseAddress, pathInUrl } from './addresses.mjs';
import { startChild, waitUntilReady } from './child-process.mjs';
import { withLibraries } from './debian-packages.mjs';

/** Starts Redis in `folder`. Returns the child and the REDIS_URL. */
export async function startRedis({ binaries, folder, onStart }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const address = await chooseAddress(join(folder, 'redis.sock'));
  const child = startChild({
    name: 'Redis',
    command: binaries.server,
    args: [writeSettings(folder, address)],
    env: withLibraries(binaries.libraries),
    logFile: join(folder, 'redis.log'),
  });
  onStart(child);
  // A Redis that wants a password answers -NOAUTH, which is as good a sign of life as +PONG.
  await waitUntilReady(child, () => answers(address, 'PING\r\n', (bytes) => /^(\+PONG|-NOAUTH)/.test(bytes)));
  return { child, url: redisUrl(address) };
}

function redisUrl({ socket, port, password }) {
  return socket ? `unix://${pathInUrl(socket)}` : `redis://:${password}@127.0.0.1:${port}`;
}

function writeSettings(folder, { socket, port, password }) {
  const listen = socket
    ? ['port 0', `unixsocket "${socket}"`, 'unixsocketperm 700']
    : ['bind 127.0.0.1', `port ${port}`, `requirepass ${password}`];
  const settings = [
    ...listen,
    `dir "${folder}"`,
    'save ""',
    'appendonly no',
    'maxmemory-policy noeviction', // the queues must not lose a job silently
    'daemonize no',
  ];
  const file = join(folder, 'redis.conf');
  writeFileSync(file, `${settings.join('\n')}\n`, { mode: 0o600 });
  return file;
}
