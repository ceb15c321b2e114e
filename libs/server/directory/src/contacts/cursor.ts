import * as z from 'zod/mini';
import { fieldError } from '@atrium/kit';
import { coreErrors } from '@atrium/contracts/core';
import { MemberSort } from '@atrium/contracts/directory';

const Cursor = z.object({
  sort: z.optional(MemberSort),
  /** Of the keys of its order. */
  values: z.array(z.nullable(z.union([z.string(), z.number()]))),
  id: z.string(),
});
/** The last person of a page. */
export type Cursor = z.infer<typeof Cursor>;

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Throws with the field named on anything that is no cursor of ours, or one of another order. */
export function readCursor(
  text: string,
  order: { readonly sort: MemberSort | undefined; readonly keys: number },
): Cursor {
  try {
    const cursor = Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (cursor.sort === order.sort && cursor.values.length === order.keys) return cursor;
  } catch {
    // Nothing that we wrote.
  }
  throw fieldError(coreErrors.invalid_input, ['cursor']);
}
