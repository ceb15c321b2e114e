import * as z from 'zod/mini';

/**
 * A push is a hint, never the truth: `hint` names what may be stale, `pulse` carries the company's newest event number.
 * A client that is behind asks again for what it shows.
 */
export const ServerFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), eventNo: z.number(), pulseSeconds: z.number() }),
  z.object({ kind: z.literal('pulse'), eventNo: z.number() }),
  z.object({ kind: z.literal('hint'), topic: z.string(), ids: z.array(z.string()), eventNo: z.number() }),
  z.object({ kind: z.literal('bye'), reason: z.enum(['signed_out', 'not_member', 'shutdown', 'slow', 'protocol']) }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;

/** The path of the socket. The company is named in the query: `?company=<slug>`. */
export const realtimePath = '/api/v1/realtime';
