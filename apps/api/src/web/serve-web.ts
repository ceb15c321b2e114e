import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const year = 365 * 24 * 60 * 60 * 1000;

/**
 * Serves the built web app on the api's own origin. Files with a hash in their name are kept for a year; the page and the
 * service worker are asked for anew. Every address that is not the api's is the app's.
 */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${year / 1000}, immutable` : 'no-cache',
      );
    },
  });
  const isPage = (url: string) =>
    !/^\/(api|health|robot|cgi-bin|open-apis|services|hooks)(\/|$)/.test(url) && !/\.[a-z0-9]+$/i.test(url);
  fastify.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (request.method === 'GET' && isPage(path))
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return undefined;
  });
}
