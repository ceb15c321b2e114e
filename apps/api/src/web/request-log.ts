import type { FastifyInstance } from 'fastify';
import type { AtriumRequest } from '@atrium/kit';

/** One line per request of the api: what, who, for which company, how long. Files of the web app are not worth one. */
export function requestLog(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request: AtriumRequest, reply) => {
    if (!request.url.startsWith('/api/')) return;
    const { atrium } = request;
    request.log.info(
      {
        traceId: request.id,
        method: request.method,
        route: atrium?.route.path ?? request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        companyId: atrium?.companyId ?? undefined,
        memberId: atrium?.actor.kind === 'member' ? atrium.actor.memberId : undefined,
      },
      'request',
    );
  });
}
