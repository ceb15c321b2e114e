// Where a private server listens: a unix socket in its own folder, or a free port of 127.0.0.1 where sockets cannot be made.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';

// The kernel keeps 108 bytes for a socket's path on Linux, 104 on macOS, its closing zero included.
const longestSocketPath = 103;

/** { socket } or { port, password }. A port can be reached by every user of the machine, so it gets a password. */
export async function chooseAddress(socket) {
  if (await canListenOn(socket)) return { socket };
  return { port: await freePort(), password: randomBytes(24).toString('base64url') };
}

async function canListenOn(socket) {
  if (Buffer.byteLength(socket) > longestSocketPath) return false;
  rmSync(socket, { force: true });
  const worked = await listening(createServer(), socket);
  rmSync(socket, { force: true });
  return worked;
}

const listening = (server, where) =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(where, () => server.close(() => resolve(true)));
  });

/** A port of `host` that nobody listens on now. */
export const freePort = (host = '127.0.0.1') =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export const isPortFree = (port, host = '127.0.0.1') => listening(createServer(), { port, host });

/** Connects, says `greeting` if there is one, and tells whether the first bytes that come back please `expected`. */
export function answers({ socket, port }, greeting, expected) {
  return new Promise((resolve) => {
    const connection = socket ? connect(socket) : connect(port, '127.0.0.1');
    const finish = (result) => {
      connection.destroy();
      resolve(result);
    };
    connection.setTimeout(2_000, () => finish(false));
    connection.once('error', () => finish(false));
    connection.once('connect', () => greeting && connection.write(greeting));
    connection.once('data', (bytes) => finish(expected(bytes)));
  });
}

/** A path as part of a URL: every sign that means something there is escaped, the slashes stay. */
export const pathInUrl = (path) => path.split('/').map(encodeURIComponent).join('/');
