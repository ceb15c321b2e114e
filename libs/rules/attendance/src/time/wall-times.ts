import type { Minutes } from './instants.js';

/** A wall-clock time counted from the midnight that begins the work date, `09:00`; past midnight it goes on: `26:00` is 2 in the morning. Up to `47:59`. */
export type WallTime = string;

const pattern = /^([0-3]\d|4[0-7]):([0-5]\d)$/;
const known = new Map<WallTime, Minutes>();

/**
 * Minutes of a wall time since the midnight that begins its work date: `26:00` is 1560.
 *
 * @throws RangeError when the text is not a wall time between 00:00 and 47:59
 */
export function wallMinutes(time: WallTime): Minutes {
  const seen = known.get(time);
  if (seen !== undefined) return seen;
  const match = pattern.exec(time);
  if (match === null) throw new RangeError(`not a wall time: ${time}`);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  known.set(time, minutes);
  return minutes;
}

/** Whether a text is a wall time. */
export function isWallTime(text: string): boolean {
  return pattern.test(text);
}
