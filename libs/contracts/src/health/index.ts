import * as z from 'zod/mini';
import { publicAccess, route } from '../core/index.js';

export const health = route({
  method: 'GET',
  path: '/health/live',
  access: publicAccess('balancers ask without a session; it says nothing of any company'),
  audience: 'app',
  summary: 'Is the process alive?',
  input: z.object({}),
  output: z.object({ ok: z.boolean() }),
});

/** 503 while the database is away. Redis may be away: it is said, and serving goes on. */
export const ready = route({
  method: 'GET',
  path: '/health/ready',
  access: publicAccess('balancers ask without a session; it says nothing of any company'),
  audience: 'app',
  summary: 'Can the process serve?',
  input: z.object({}),
  output: z.object({ ok: z.boolean(), database: z.boolean(), redis: z.boolean() }),
});
