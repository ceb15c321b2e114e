import type { LeaveEntryKind } from '../codes.js';
import type { Minutes } from '../time/instants.js';
import type { WorkDate } from '../time/work-dates.js';

/**
 * One entry of one member's ledger of one leave type. Entries are only ever added; what they say is added up, so their order
 * does not matter.
 */
export interface LeaveEntry {
  readonly kind: LeaveEntryKind;
  /** The lot that it concerns; null where the type has no limit, and so no lots. */
  readonly lotId: string | null;
  /** By how much the lot grows (or shrinks, below zero). */
  readonly minutes: Minutes;
  /** By how much what is reserved of the lot grows (or shrinks). */
  readonly heldMinutes: Minutes;
  /** The days on which the lot can be used, both included; on the entry that opens it, else null. Without `to`: for ever. */
  readonly validity: Validity | null;
}

/** Days on which a lot can be used, both included. */
export interface Validity {
  readonly from: WorkDate;
  readonly to: WorkDate | null;
}

/** A lot as its entries add up. */
export interface LeaveLot extends Validity {
  readonly id: string;
  /** Not taken yet, reserved or not. */
  readonly minutes: Minutes;
  /** Of these, reserved by requests that run. */
  readonly heldMinutes: Minutes;
}

/** The lots of a ledger: the earliest expiry first, of those the one that begins first. The order in which leave is spent. */
export function lotsOf(entries: readonly LeaveEntry[]): LeaveLot[] {
  const lots = new Map<string, { validity: Validity | null; minutes: Minutes; heldMinutes: Minutes }>();
  for (const { lotId, validity, minutes, heldMinutes } of entries) {
    if (lotId === null) continue;
    const lot = lots.get(lotId) ?? { validity: null, minutes: 0, heldMinutes: 0 };
    lots.set(lotId, {
      validity: validity ?? lot.validity,
      minutes: lot.minutes + minutes,
      heldMinutes: lot.heldMinutes + heldMinutes,
    });
  }
  return [...lots]
    .flatMap(([id, { validity, minutes, heldMinutes }]) =>
      validity === null ? [] : [{ id, from: validity.from, to: validity.to, minutes, heldMinutes }],
    )
    .sort(bySpending);
}

/** What is left of a lot for another request. */
export const freeOf = ({ minutes, heldMinutes }: LeaveLot): Minutes => minutes - heldMinutes;

/** Whether a lot can be used on a day, whether or not a job has written down that it expired. */
export const isValidOn = ({ from, to }: Validity, day: WorkDate): boolean => from <= day && (to === null || day <= to);

const never = '9999-12-31';

function bySpending(a: LeaveLot, b: LeaveLot): number {
  return compare(a.to ?? never, b.to ?? never) || compare(a.from, b.from) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
