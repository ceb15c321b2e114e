import type { Minutes } from '../time/instants.js';
import type { LeaveEntry } from './ledger.js';
import type { LotShare } from './spend.js';

/** Holds lots for a request. Without a limit there is no lot, and the entry tells only how much was asked for. */
export function reserving(shares: readonly (LotShare | { lotId: null; minutes: Minutes })[]): LeaveEntry[] {
  return shares.map(({ lotId, minutes }) => entry('reserve', lotId, { heldMinutes: minutes }));
}

/** Takes all that a request holds. Of the entries of that request; what is taken already is not taken twice. */
export function taking(own: readonly LeaveEntry[]): LeaveEntry[] {
  return sumsOf(own, ({ heldMinutes }) => heldMinutes).map(([lotId, held]) =>
    entry('take', lotId, { minutes: -held, heldMinutes: -held }),
  );
}

/** Gives back all that a request holds. */
export function releasing(own: readonly LeaveEntry[]): LeaveEntry[] {
  return sumsOf(own, ({ heldMinutes }) => heldMinutes).map(([lotId, held]) =>
    entry('release', lotId, { heldMinutes: -held }),
  );
}

/** Gives back all that a request has taken, to the lots that it came from: what has expired since stays expired. */
export function reversing(own: readonly LeaveEntry[]): LeaveEntry[] {
  return sumsOf(own, ({ minutes }) => -minutes).map(([lotId, taken]) => entry('reverse', lotId, { minutes: taken }));
}

function sumsOf(entries: readonly LeaveEntry[], of: (entry: LeaveEntry) => Minutes): [string | null, Minutes][] {
  const sums = new Map<string | null, Minutes>();
  for (const one of entries) sums.set(one.lotId, (sums.get(one.lotId) ?? 0) + of(one));
  return [...sums].filter(([, minutes]) => minutes > 0);
}

function entry(
  kind: LeaveEntry['kind'],
  lotId: string | null,
  { minutes = 0, heldMinutes = 0 }: { minutes?: Minutes; heldMinutes?: Minutes },
): LeaveEntry {
  return { kind, lotId, minutes, heldMinutes, validity: null };
}
