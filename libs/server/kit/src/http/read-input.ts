import { coreErrors, type FieldError, type Route } from '@atrium/contracts/core';
import { AppError } from '../errors/app-error.js';
import type { AtriumRequest } from './request.js';
import { unknownFields } from './unknown-fields.js';

/** The input of a request as the route describes it: path, then query or body. Fails with the fields named. */
export function readInput(route: Route, request: AtriumRequest): unknown {
  const raw = gather(route, request);
  const parsed = route.input.safeParse(raw);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => toFieldError(issue, raw))),
    ...unknownFields(route.input, raw),
  ];
  if (problems.length > 0) throw new AppError(coreErrors.invalid_input, {}, problems);
  return parsed.data;
}

function gather(route: Route, request: AtriumRequest): Record<string, unknown> {
  const path = request.params as Record<string, unknown>;
  const query = request.query as Record<string, unknown>;
  if (route.upload) {
    if (!Buffer.isBuffer(request.body)) throw new AppError(coreErrors.unsupported_media);
    if (request.body.length > route.upload.maxBytes)
      throw new AppError(coreErrors.too_large, { maxBytes: route.upload.maxBytes });
    return { ...query, ...path };
  }
  if (route.method === 'GET' || route.method === 'DELETE') return { ...query, ...path };
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body) || Buffer.isBuffer(body))
    throw new AppError(coreErrors.unsupported_media);
  return { ...query, ...body, ...path };
}

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path: PropertyKey[];
}

/** What the library says of a value of another type, or of none. */
const wrongTypes: ReadonlySet<string | undefined> = new Set(['invalid_type', 'invalid_union']);

/** Our schemas say a code where they have one; the library's own sentences become the code of the issue. */
function toFieldError(issue: Issue, raw: unknown): FieldError {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const own = /^[a-z][a-z_]*(\.[a-z_]+)?$/.test(issue.message) ? issue.message : undefined;
  if (valueAt(raw, issue.path) === undefined && wrongTypes.has(issue.code)) return { path, code: 'required' };
  if (wrongTypes.has(issue.code)) return { path, code: own ?? 'invalid_type' };
  return { path, code: own ?? issue.code ?? 'invalid' };
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined),
    value,
  );
}
