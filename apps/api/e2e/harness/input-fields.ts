import { type IdKind, idKindOf, type Route } from '@atrium/contracts/core';

/** Where a field lies in an input. */
export type FieldPath = readonly (string | number)[];

/** A field of a route's input: what the contract says of it, and the value that it has in a good input. */
export interface InputField {
  readonly path: FieldPath;
  readonly schema: Schema;
  readonly value: unknown;
  /** What kind of thing it names, if it is an id. */
  readonly names: IdKind | undefined;
}

interface Schema {
  readonly _zod: { readonly def: object };
}

interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly out?: Schema;
}

/** Every field of an input at any depth, those that the good input leaves out among them. */
export function fieldsOf(route: Route, input: Readonly<Record<string, unknown>>): InputField[] {
  return inside(route.input, input, []);
}

/** A copy of the input with another value there; `undefined` takes the field out. */
export function withValue<T>(input: T, [key, ...rest]: FieldPath, value: unknown): T {
  if (key === undefined) return value as T;
  const copy = (Array.isArray(input) ? [...(input as unknown[])] : { ...input }) as Record<string | number, unknown>;
  copy[key] = withValue(copy[key] ?? {}, rest, value);
  return copy as T;
}

function inside(schema: Schema, value: unknown, path: FieldPath): InputField[] {
  const { shape, element, innerType, out } = schema._zod.def as Definition;
  const inner = innerType ?? out;
  if (inner && !idKindOf(schema)) return inside(inner, value, path);
  if (element && Array.isArray(value)) return value.flatMap((item, n) => at(element, item, [...path, n]));
  if (!shape) return [];
  return Object.entries(shape).flatMap(([key, field]) => at(field, ownOf(value, key), [...path, key]));
}

/** The field itself, and what lies in it. */
function at(schema: Schema, value: unknown, path: FieldPath): InputField[] {
  return [{ path, schema, value, names: kindIn(schema) }, ...inside(schema, value, path)];
}

function kindIn(schema: Schema): IdKind | undefined {
  const { innerType } = schema._zod.def as Definition;
  return idKindOf(schema) ?? (innerType && kindIn(innerType));
}

const ownOf = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
