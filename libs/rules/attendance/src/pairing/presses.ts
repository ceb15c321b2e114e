import { second } from '../time/instants.js';
import type { Punch } from '../day/facts.js';

/** Punches of one device within this time count as one. */
export const repeatedWithin = 60 * second;

/** One or more punches that count as one: the first for an on, the last for an off. */
export interface Press {
  readonly first: Punch;
  readonly last: Punch;
  /** All of them, in order. */
  readonly punches: readonly Punch[];
}

/** Order of time; of two at the same moment the one with the smaller id, so that the order of arrival decides nothing. */
export function inOrder(punches: readonly Punch[]): Punch[] {
  return [...punches].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Gathers repeats: a punch belongs to the press before it when it comes from the same device at most 60 seconds after
 * that press began. A device that did not name itself repeats nothing.
 */
export function pressesOf(punches: readonly Punch[]): Press[] {
  const presses: { first: Punch; last: Punch; punches: Punch[] }[] = [];
  for (const punch of inOrder(punches)) {
    const open = presses.findLast(
      ({ first }) =>
        first.deviceId === punch.deviceId && punch.deviceId !== null && punch.at - first.at <= repeatedWithin,
    );
    if (open === undefined) presses.push({ first: punch, last: punch, punches: [punch] });
    else {
      open.last = punch;
      open.punches.push(punch);
    }
  }
  return presses;
}
