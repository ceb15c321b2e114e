import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A way to Redis or to the database that a test can break. */
export interface ServiceProxy {
  readonly url: string;
  /** Breaks all connections and takes no new ones, as if the service had been stopped. */
  cut(): Promise<void>;
  /** Connections stand, but nothing comes back, as if it hung. */
  hang(): void;
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a proxy in front of the given Redis. */
export function openRedisProxy(redisUrl: string): Promise<ServiceProxy> {
  const { protocol, pathname, hostname, port, password } = new URL(redisUrl);
  const far =
    protocol === 'unix:' ? { path: decodeURIComponent(pathname) } : { host: hostname, port: Number(port || 6379) };
  return openProxy(far, (near) => `redis://${password ? `:${password}@` : ''}127.0.0.1:${near}`);
}

/** Opens a proxy in front of the given MariaDB. */
export function openDatabaseProxy(databaseUrl: string): Promise<ServiceProxy> {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socketPath');
  const far = socketPath ? { path: socketPath } : { host: url.hostname, port: Number(url.port || 3306) };
  url.search = '';
  url.hostname = '127.0.0.1';
  return openProxy(far, (near) => {
    url.port = String(near);
    return url.href;
  });
}

async function openProxy(target: NetConnectOpts, urlAt: (port: number) => string): Promise<ServiceProxy> {
  const sockets = new Set<Socket>();
  const answering = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(target);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    }
    near.on('data', (bytes) => far.write(bytes));
    answering.add(far);
    far.on('data', (bytes) => near.write(bytes));
    far.once('close', () => answering.delete(far));
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  let port = 0;
  const listen = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  };
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen();
  return {
    url: urlAt(port),
    cut,
    hang: () => {
      for (const far of answering) far.pause();
    },
    heal: async () => {
      for (const far of answering) far.resume();
      if (!server.listening) await listen();
    },
    close: cut,
  };
}
