import type { TraceLine } from '../codes.js';
import type { WorkDay } from '../day/assessment.js';
import type { DaySlot } from '../day/slots.js';
import { graceUntil, type SlotOutcome } from '../day/slot-results.js';
import { type Instant, isoText } from '../time/instants.js';
import { line } from './line.js';

/** What can still make another result: never a press at a time that has gone by. Nothing for a day that is as it should be. */
export function changeLines(day: WorkDay, outcomes: readonly SlotOutcome[]): TraceLine[] {
  const lines = outcomes.flatMap((outcome) => slotChanges(day, outcome));
  if (!day.due) lines.push(line('change', 'wait_until', { at: isoText(day.dueAt) }));
  return lines;
}

function slotChanges(day: WorkDay, outcome: SlotOutcome): TraceLine[] {
  const { slot, result, punch, miss, correction } = outcome;
  const { key } = slot;
  if (correction !== null) return [line('change', 'correction_back', { slot: key })];
  if (miss !== null && punch !== null) {
    const isOpen = slot.kind === 'off' && !day.due;
    return [
      ...(isOpen ? [line('change', 'out_from', { slot: key, at: isoText(graceUntil(slot, day.shift.rule)) })] : []),
      line('change', 'make_up_card', { slot: key, at: isoText(slot.effectiveAt) }),
      ...approvalLines(slot, punch.at),
    ];
  }
  if (result !== 'missing') return [];
  const segment = day.times.segments[slot.segment];
  const edge = isoText(slot.effectiveAt);
  return [
    line('change', 'make_up_card', { slot: key, at: edge }),
    ...(segment === undefined
      ? []
      : [line('change', 'approval_over', { slot: key, from: isoText(segment.on), until: isoText(segment.off) })]),
  ];
}

/** Approved time helps where the shift was due: what flexible hours added to it nobody can be away from. */
function approvalLines(slot: DaySlot, at: Instant): TraceLine[] {
  const due = slot.movedBy === 'flexible' ? slot.scheduledAt : slot.effectiveAt;
  const [from, until] = slot.kind === 'on' ? [due, at] : [at, due];
  if (until <= from) return [];
  return [line('change', 'approval_over', { slot: slot.key, from: isoText(from), until: isoText(until) })];
}
