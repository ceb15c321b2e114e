import type { TraceLine } from '../codes.js';
import type { WorkDay } from '../day/assessment.js';
import type { DaySums } from '../day/day-figures.js';
import type { DaySlot } from '../day/slots.js';
import { graceUntil, type SlotOutcome } from '../day/slot-results.js';
import { type Instant, isoText } from '../time/instants.js';
import { line } from './line.js';

/** What would have made, or would still make, another result. Nothing for a day that is as it should be. */
export function changeLines(day: WorkDay, outcomes: readonly SlotOutcome[], sums: DaySums): TraceLine[] {
  const lines = outcomes.flatMap((outcome) => slotChanges(day, outcome));
  const { absentBecause, countedMinutes } = sums;
  const { absentBelowMinutes, halfDayBelowMinutes } = day.shift.rule;
  const limit =
    absentBecause === 'hours' ? absentBelowMinutes : absentBecause === 'half_hours' ? halfDayBelowMinutes : null;
  if (limit !== null) lines.push(line('change', 'work_more', { minutes: limit - countedMinutes }));
  if (!day.due) lines.push(line('change', 'wait_until', { at: isoText(day.dueAt) }));
  return lines;
}

function slotChanges(day: WorkDay, outcome: SlotOutcome): TraceLine[] {
  const { slot, result, punch, miss, correction } = outcome;
  const { key } = slot;
  if (correction !== null) return [line('change', 'correction_back', { slot: key })];
  if (miss !== null && punch !== null) {
    const at = isoText(graceUntil(slot, day.shift.rule));
    return [
      slot.kind === 'on' ? line('change', 'in_by', { slot: key, at }) : line('change', 'out_from', { slot: key, at }),
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
