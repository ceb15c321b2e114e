import { createServer, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@atrium/kit';
import { Metrics } from './metrics.js';

/** Serves `/metrics` on the management address, which is never the public one; nothing when none is set. */
export async function serveMetrics(app: INestApplicationContext, { metricsListen }: Config): Promise<Metrics | null> {
  if (!metricsListen) return null;
  const metrics = new Metrics(app);
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    void metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : 'failed'),
    );
  });
  await listening(server, metricsListen);
  return metrics;
}

function listening(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // It ends with the process: who scrapes must not hold it.
    server.listen(port, host, () => resolve());
    server.unref();
  });
}
