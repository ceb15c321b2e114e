import { coreErrors } from '@atrium/contracts/core';
import { fieldError } from '../errors/app-error.js';

/** Where a page begins whose cursor is a plain number. Throws with the field named on anything that is none of ours. */
export function pageOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,7}$/.test(cursor)) throw fieldError(coreErrors.invalid_input, ['cursor']);
  return Number(cursor);
}
