import * as z from 'zod/mini';
import { id } from '../core/index.js';

/** The name of a field, an option, a node or an arm inside one template: letters, digits and `_`, a letter first. */
export const Key = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'invalid_key' }));

/** Definitions and histories hold plain ids: the rules that read them know no branded types. */
const plain = <T extends string>(schema: z.ZodMiniType<T, string>) =>
  schema as unknown as z.ZodMiniType<string, string>;

export const memberId = plain(id('member'));
export const departmentId = plain(id('department'));

/** The name of a role of the company. */
export const RoleKey = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_]{0,39}$/, { error: 'invalid_key' }));

/** `min` to `max` of them. */
export const some = <T extends z.ZodMiniType>(item: T, min: number, max: number) =>
  z.array(item).check(z.minLength(min, { error: 'required' }), z.maxLength(max, { error: 'too_many' }));
