import type { Instant } from '../time/instants.js';
import { inSeconds, minute } from '../time/instants.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import type { Punch, SlotKey } from './facts.js';
import type { DaySlot } from './slots.js';

/**
 * Flexible hours: the first on follows the in, at most `flexibleEarlyMinutes` forward and `flexibleLateMinutes` back, and
 * the last off moves by as much: `off + clamp(in − on, −early, +late)`. A slot that approved time or last night has moved
 * stays where it is. Without an in nothing moves.
 */
export function withFlexibleTimes(
  rule: ShiftRule,
  slots: readonly DaySlot[],
  taken: ReadonlyMap<SlotKey, Punch>,
): readonly DaySlot[] {
  if (rule.flexibleLateMinutes === 0 && rule.flexibleEarlyMinutes === 0) return slots;
  const [on] = slots;
  const off = slots.at(-1);
  if (on === undefined || off === undefined || on.movedBy !== null || on.need === 'covered') return slots;
  const firstIn = taken.get(on.key);
  const shift = firstIn === undefined ? 0 : flexibleShift(rule, on.effectiveAt, firstIn.at);
  if (shift === 0) return slots;
  return slots.map((slot) => {
    const moves = slot === on || (slot === off && slot.movedBy === null && slot.need !== 'covered');
    return moves ? { ...slot, effectiveAt: slot.effectiveAt + shift, movedBy: 'flexible' } : slot;
  });
}

/** Milliseconds, whole seconds, that an in moves the shift: `clamp(in − on, −early, +late)`. */
export function flexibleShift(rule: ShiftRule, on: Instant, firstIn: Instant): number {
  const shift = inSeconds(firstIn) - on;
  return Math.max(-rule.flexibleEarlyMinutes * minute, Math.min(rule.flexibleLateMinutes * minute, shift));
}
