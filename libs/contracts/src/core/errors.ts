import * as z from 'zod/mini';

/** A refusal that callers can tell apart: its code is stable, its text lives in libs/texts under the same code. */
export interface ErrorDef {
  readonly code: string;
  readonly status: number;
}

/** The errors of one domain: `errors('directory', { cycle: 409 }).cycle.code === 'directory.cycle'`. */
export function errors<const T extends Record<string, number>>(
  domain: string,
  statuses: T,
): { readonly [K in keyof T]: ErrorDef } {
  return Object.fromEntries(
    Object.entries(statuses).map(([reason, status]) => [reason, { code: `${domain}.${reason}`, status }]),
  ) as { readonly [K in keyof T]: ErrorDef };
}

/** Errors that any route can answer with. */
export const coreErrors = errors('core', {
  invalid_input: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  command_reused: 409,
  too_large: 413,
  unsupported_media: 415,
  too_many_requests: 429,
  cross_site: 403,
  step_up_required: 403,
  internal: 500,
  unavailable: 503,
});

/** What is wrong with one field: the path into the input, a code, and its parameters. */
export const FieldError = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  params: z.optional(z.record(z.string(), z.unknown())),
});
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 `application/problem+json` as we send it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  traceId: z.string(),
  errors: z.optional(z.array(FieldError)),
  details: z.optional(z.record(z.string(), z.unknown())),
});
export type Problem = z.infer<typeof Problem>;
