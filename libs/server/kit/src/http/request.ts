import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Route } from '@atrium/contracts/core';
import type { Actor } from '../context/actor.js';

/** What the guard found out about a request, kept on it for the interceptor and the parameters. */
export interface AtriumRequest extends FastifyRequest {
  atrium?: {
    readonly route: Route;
    readonly actor: Actor;
    readonly companyId: string | null;
    readonly traceId: string;
  };
  atriumInput?: unknown;
}

export type AtriumReply = FastifyReply;

/** The part of a reply that handlers get. */
export type CookieReply = Pick<FastifyReply, 'setCookie' | 'clearCookie'>;
