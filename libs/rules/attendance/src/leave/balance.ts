import type { Minutes } from '../time/instants.js';
import type { WorkDate } from '../time/work-dates.js';
import { isValidOn, type LeaveEntry, lotsOf } from './ledger.js';

/** What a member has of a leave type. `available` is `left` less `reserved`. */
export interface LeaveBalance {
  /** Not taken yet. */
  readonly leftMinutes: Minutes;
  /** Asked for and not decided. */
  readonly reservedMinutes: Minutes;
  /** Can be asked for. */
  readonly availableMinutes: Minutes;
}

/**
 * The balance on a day: the lots that can be used on it, less what is reserved of them. It never depends on whether a job ran.
 * Of a type without limit: all zero.
 */
export function balanceAt(entries: readonly LeaveEntry[], day: WorkDate): LeaveBalance {
  const lots = lotsOf(entries).filter((lot) => isValidOn(lot, day));
  const leftMinutes = lots.reduce((sum, { minutes }) => sum + minutes, 0);
  const reservedMinutes = lots.reduce((sum, { heldMinutes }) => sum + heldMinutes, 0);
  return { leftMinutes, reservedMinutes, availableMinutes: leftMinutes - reservedMinutes };
}
