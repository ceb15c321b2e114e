import type { FieldError } from '@atrium/contracts/core';

/** The part of a schema's definition that says where other schemas lie inside it. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly out?: Schema;
}

interface Schema {
  readonly _zod: { readonly def: object };
}

/** Fields that the contract does not know, at any depth: a mistake of the caller's, not something to ignore. */
export function unknownFields(schema: Schema, value: unknown, path: FieldError['path'] = []): FieldError[] {
  const { shape, element, innerType, out } = schema._zod.def as Definition;
  const inner = innerType ?? out;
  if (inner) return unknownFields(inner, value, path);
  if (element && Array.isArray(value)) return value.flatMap((item, at) => unknownFields(element, item, [...path, at]));
  if (!shape || value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!known) return [{ path: [...path, key], code: 'unknown_field' }];
    return unknownFields(known, field, [...path, key]);
  });
}
