import type { Instant, Span } from '../time/instants.js';
import type { DaySlot } from '../day/slots.js';

/** The part of a window whose punches belong to a slot: later than `after`, not later than `until`. */
export interface SlotRange {
  readonly slot: DaySlot;
  readonly after: Instant;
  readonly until: Instant;
}

/**
 * Cuts a window at the middle between each two slots that take punches: of on and off inside a segment, of an off and the
 * next on. A punch on a cut belongs to the earlier slot; both ends of the window belong to it. A slot that lies outside of a
 * window that neighbours have cut has no part of it.
 */
export function rangesOf(slots: readonly DaySlot[], window: Span): SlotRange[] {
  let after = window.from - 1;
  return slots.map((slot, index) => {
    const next = slots[index + 1];
    const cut = next === undefined ? window.until : Math.floor((slot.effectiveAt + next.effectiveAt) / 2);
    const range = { slot, after, until: Math.max(after, Math.min(cut, window.until)) };
    after = range.until;
    return range;
  });
}
