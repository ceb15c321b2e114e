import type { Punch, SlotKey } from '../day/facts.js';
import type { Press } from './presses.js';

/** Why a punch in the window counts for no slot and no worked time. */
export type Dropped =
  | 'repeated'
  | 'later_in'
  | 'earlier_out'
  | 'not_needed'
  | 'no_direction'
  | 'out_without_in'
  | 'in_while_open'
  | 'in_without_out';

/** What pairing has found so far. */
export interface Book {
  readonly taken: Map<SlotKey, Punch>;
  readonly dropped: Map<string, Dropped>;
}

/** Notes why those punches of presses that no slot took count for nothing. What has a reason keeps it. */
export function dropUntaken(presses: readonly Press[], book: Book, why: Dropped): void {
  const taken = new Set(book.taken.values());
  for (const press of presses) {
    const lead = press.punches.find((punch) => taken.has(punch));
    for (const punch of press.punches) {
      if (taken.has(punch) || book.dropped.has(punch.id)) continue;
      book.dropped.set(punch.id, lead === undefined && punch === press.first ? why : 'repeated');
    }
  }
}

/** Notes the repeats within presses that count, for a slot or for worked time. */
export function dropRepeats(presses: readonly Press[], book: Book): void {
  const taken = new Set(book.taken.values());
  for (const press of presses) {
    if (press.punches.length === 1) continue;
    const lead = press.punches.find((punch) => taken.has(punch)) ?? press.first;
    for (const punch of press.punches) {
      if (punch !== lead && !taken.has(punch) && !book.dropped.has(punch.id)) book.dropped.set(punch.id, 'repeated');
    }
  }
}
