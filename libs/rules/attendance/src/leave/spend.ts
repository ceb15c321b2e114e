import type { Minutes } from '../time/instants.js';
import type { WorkDate } from '../time/work-dates.js';
import { freeOf, isValidOn, type LeaveEntry, lotsOf } from './ledger.js';

/** Leave that is wanted on a day. */
export interface Demand {
  readonly workDate: WorkDate;
  readonly minutes: Minutes;
}

/** What comes out of one lot. */
export interface LotShare {
  readonly lotId: string;
  readonly minutes: Minutes;
}

export type Spending =
  | { readonly ok: true; readonly shares: readonly LotShare[] }
  /** `workDate`: the first day that is not covered. */
  | {
      readonly ok: false;
      readonly workDate: WorkDate;
      readonly neededMinutes: Minutes;
      readonly availableMinutes: Minutes;
    };

/**
 * Which lots pay for days of leave: each day from lots that can be used on it, the earliest expiry first, then the oldest. Days
 * are paid in their order, so whenever the days can be paid at all, they are. A day that is asked for later but lies before the
 * end of a lot counts against that lot.
 */
export function spend(entries: readonly LeaveEntry[], demands: readonly Demand[]): Spending {
  const lots = lotsOf(entries).map((lot) => ({ lot, free: Math.max(0, freeOf(lot)) }));
  const inOrder = demands.toSorted((a, b) => (a.workDate < b.workDate ? -1 : a.workDate > b.workDate ? 1 : 0));
  const spent = new Map<string, Minutes>();
  for (const { workDate, minutes } of inOrder) {
    let open = minutes;
    for (const pot of lots) {
      if (!isValidOn(pot.lot, workDate)) continue;
      const part = Math.min(open, pot.free);
      if (part === 0) continue;
      pot.free -= part;
      open -= part;
      spent.set(pot.lot.id, (spent.get(pot.lot.id) ?? 0) + part);
    }
    if (open > 0) return { ok: false, workDate, ...shortOf(entries, inOrder) };
  }
  return { ok: true, shares: [...spent].map(([lotId, minutes]) => ({ lotId, minutes })) };
}

/** All that is wanted, and all that lots valid on one of the days still have. */
function shortOf(entries: readonly LeaveEntry[], demands: readonly Demand[]) {
  const lots = lotsOf(entries).filter((lot) => demands.some(({ workDate }) => isValidOn(lot, workDate)));
  return {
    neededMinutes: demands.reduce((sum, { minutes }) => sum + minutes, 0),
    availableMinutes: lots.reduce((sum, lot) => sum + Math.max(0, freeOf(lot)), 0),
  };
}
