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
    if (open === 0) continue;
    const neededMinutes = demands.reduce((sum, demand) => sum + demand.minutes, 0);
    return { ok: false, workDate, neededMinutes, availableMinutes: availableOn(entries, demands) };
  }
  return { ok: true, shares: [...spent].map(([lotId, minutes]) => ({ lotId, minutes })) };
}

/** All that lots still have which can be used on one of these days. */
export function availableOn(entries: readonly LeaveEntry[], days: readonly Pick<Demand, 'workDate'>[]): Minutes {
  const lots = lotsOf(entries).filter((lot) => days.some(({ workDate }) => isValidOn(lot, workDate)));
  return lots.reduce((sum, lot) => sum + Math.max(0, freeOf(lot)), 0);
}
