import * as z from 'zod/mini';

/** The kinds of thing that have an id of ours. One kind, one branded type: a member id cannot stand where a department id is due. */
export type IdKind =
  | 'account'
  | 'company'
  | 'member'
  | 'department'
  | 'session'
  | 'command'
  | 'import'
  | 'roleGrant'
  | 'auditRecord'
  | 'event'
  | 'group'
  | 'shift'
  | 'place'
  | 'network'
  | 'punch'
  | 'leaveType'
  | 'leaveLot'
  | 'file'
  | 'conversation'
  | 'template'
  | 'request'
  | 'todo';

declare const kindOf: unique symbol;

/** A ULID (26 characters of Crockford base 32, upper case), typed by what it names. */
export type Id<K extends IdKind> = string & { readonly [kindOf]: K };

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Schema of an id of the given kind. Fails with `invalid_id` on anything that is not a ULID. */
export function id<K extends IdKind>(kind: K): z.ZodMiniType<Id<K>, string> {
  const schema = z.string().check(z.regex(ulid, { error: 'invalid_id' }));
  idKinds.set(schema, kind);
  return schema as unknown as z.ZodMiniType<Id<K>, string>;
}

const idKinds = new WeakMap<object, IdKind>();

/** What kind of id a schema made by `id()` stands for, or undefined. The generated refusal tests swap ids by it. */
export function idKindOf(schema: object): IdKind | undefined {
  return idKinds.get(schema);
}
