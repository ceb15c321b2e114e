import { fieldError } from '@atrium/kit';
import { coreErrors } from '@atrium/contracts/core';

/** The place of a task in a list: when, in which request, which number. */
export interface TaskPlace {
  readonly at: Date;
  readonly requestId: string;
  readonly task: number;
}

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}';

export const cursorOfTask = ({ at, requestId, task }: TaskPlace): string => `${at.getTime()}.${requestId}.${task}`;

/** Throws with the field named on anything that is no cursor of ours. */
export function taskPlaceIn(cursor: string): TaskPlace {
  const [, ms, requestId, task] = new RegExp(`^(\\d{1,13})\\.(${ulid})\\.(\\d{1,9})$`).exec(cursor) ?? [];
  if (requestId === undefined) throw fieldError(coreErrors.invalid_input, ['cursor']);
  return { at: new Date(Number(ms)), requestId, task: Number(task) };
}

/** The id of a request at which a page begins. */
export function requestIn(cursor: string): string {
  if (!new RegExp(`^${ulid}$`).test(cursor)) throw fieldError(coreErrors.invalid_input, ['cursor']);
  return cursor;
}
