import * as z from 'zod/mini';
import type { FieldError } from '@atrium/contracts/core';

/** The part of a schema's definition that says where other schemas lie inside it. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly out?: Schema;
  readonly getter?: () => Schema;
  readonly options?: readonly Schema[];
  readonly valueType?: Schema;
}

interface Schema {
  readonly _zod: { readonly def: object };
}

/** Fields that the contract does not know, at any depth: a mistake of the caller's, not something to ignore. */
export function unknownFields(schema: Schema, value: unknown, path: FieldError['path'] = []): FieldError[] {
  const { shape, element, innerType, out, getter, options, valueType } = schema._zod.def as Definition;
  const inner = innerType ?? out ?? getter?.() ?? options?.find((option) => takes(option, value));
  if (inner) return unknownFields(inner, value, path);
  if (element && Array.isArray(value)) return value.flatMap((item, at) => unknownFields(element, item, [...path, at]));
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const entries = Object.entries(value) as [string, unknown][];
  if (valueType) return entries.flatMap(([key, field]) => unknownFields(valueType, field, [...path, key]));
  if (!shape) return [];
  return entries.flatMap(([key, field]) => {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!known) return [{ path: [...path, key], code: 'unknown_field' }];
    return unknownFields(known, field, [...path, key]);
  });
}

/** Whether this is the one of several shapes that a value has. A value that has none is refused for that. */
const takes = (option: Schema, value: unknown): boolean => z.safeParse(option as z.ZodMiniType, value).success;
