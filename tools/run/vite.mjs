import { join } from 'node:path';
import { root } from '../services/index.mjs';

/** Serves the web app with Vite; what belongs to the api is passed on to it, sockets too. */
export async function startVite({ api, ending }) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root: join(root, 'apps/web'),
    clearScreen: false,
    logLevel: 'warn',
    server: {
      host: '127.0.0.1',
      port: 5173,
      proxy: { '/api': { target: api, ws: true }, '/health': api, '/openapi.json': api },
    },
  });
  await server.listen();
  ending.add(() => server.close());
  return { url: `http://127.0.0.1:${server.httpServer.address().port}` };
}
