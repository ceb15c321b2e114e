import { type FastifyServerOptions, LogController } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';

export interface AdapterSettings {
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly logger: FastifyServerOptions['loggerInstance'];
}

const idleLookMs = 50;
const jsonBytes = 1024 * 1024;
/** The largest file that any upload route takes; each route has its own limit below. */
const uploadBytes = 20 * 1024 * 1024;

/** Fastify as we run it: JSON up to 1 MB, files as `application/octet-stream`, every request with a trace id. */
export function fastifyAdapter({ trustedProxies, tls, logger }: AdapterSettings): FastifyAdapter {
  const options = {
    bodyLimit: jsonBytes,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: traceIdOf,
    logController: new LogController({ disableRequestLogging: true }),
    loggerInstance: logger,
    forceCloseConnections: 'idle' as const,
    requestTimeout: 60_000,
    ...(tls && { https: { cert: tls.cert, key: tls.key } }),
  };
  const adapter: FastifyAdapter = new FastifyAdapter(options);
  endIdleConnections(adapter);
  adapter
    .getInstance()
    .addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: uploadBytes },
      (_request, body, done) => done(null, body),
    );
  return adapter;
}

/**
 * While the server closes, a connection whose last answer has just gone out would wait for a next request for over a minute,
 * and the process with it.
 */
function endIdleConnections(adapter: FastifyAdapter): void {
  adapter.getInstance().addHook('preClose', (done) => {
    const server = adapter.getHttpServer();
    const timer = setInterval(() => server.closeIdleConnections(), idleLookMs);
    server.once('close', () => clearInterval(timer));
    done();
  });
}

/** W3C trace context when the caller sends a valid one, else a new 128-bit id. */
function traceIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const parent = request.headers.traceparent;
  const given =
    typeof parent === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(parent)?.[1] : undefined;
  return given && !/^0+$/.test(given) ? given : randomBytes(16).toString('hex');
}
