import type * as z from 'zod/mini';
import type { Access } from './access.js';
import type { ErrorDef } from './errors.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Schema = z.ZodMiniType;

/**
 * One HTTP route, written once for both sides.
 *
 * The input is one object: path parameters by name (`:departmentId`), the rest in the query for GET and DELETE, in the
 * JSON body otherwise. `upload`: the body is one file of at most that many bytes and the input travels in path and query.
 * `download`: the answer is a file; `output` then describes nothing.
 */
export interface Route<I extends Schema = Schema, O extends Schema = Schema> {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly access: Access;
  /** `public` routes are in openapi.json and the SDK and change by addition only. */
  readonly audience: 'app' | 'public';
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly errors?: readonly ErrorDef[];
  readonly upload?: { readonly maxBytes: number };
  readonly download?: boolean;
  /** Asks for the password again when the last proof of it is older than ten minutes. */
  readonly stepUp?: boolean;
}

/** Declares a route. */
export function route<I extends Schema, O extends Schema>(definition: Route<I, O>): Route<I, O> {
  return definition;
}

/** What a handler gets: the parsed input. */
export type InputOf<R extends Route> = z.output<R['input']>;
/** What a caller passes. */
export type CallerInputOf<R extends Route> = z.input<R['input']>;
/** What a caller gets, and what a handler must give. */
export type OutputOf<R extends Route> = z.output<R['output']>;
