import * as z from 'zod/mini';
import { fieldError } from '@atrium/kit';
import { coreErrors } from '@atrium/contracts/core';

const Cursor = z.object({ fit: z.number(), pinyin: z.string(), id: z.string() });
/** The last person of a page. */
export type Cursor = z.infer<typeof Cursor>;

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Throws with the field named on anything that is no cursor of ours. */
export function readCursor(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw fieldError(coreErrors.invalid_input, ['cursor']);
  }
}
