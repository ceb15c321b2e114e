import type { TraceLine } from '../codes.js';
import { isoText, plusMinutes } from '../time/instants.js';
import type { WorkDay } from '../day/assessment.js';
import type { Miss } from '../day/lateness.js';
import { graceUntil, type SlotOutcome } from '../day/slot-results.js';
import { line } from './line.js';

/** How a slot was judged, step by step; the last line is what its result rests on. */
export function slotLines(day: WorkDay, outcome: SlotOutcome): TraceLine[] {
  return [...movedLines(outcome), reasonLine(day, outcome)];
}

function movedLines({ slot }: SlotOutcome): TraceLine[] {
  if (slot.movedBy === null || slot.need === 'covered') return [];
  const { key, movedBy: by, scheduledAt, effectiveAt } = slot;
  return [
    line('judgement', 'moved', { slot: key, by, scheduledAt: isoText(scheduledAt), effectiveAt: isoText(effectiveAt) }),
  ];
}

/** The one line that a result rests on. */
export function reasonLine(day: WorkDay, outcome: SlotOutcome): TraceLine {
  const { slot, result, minutes, correction, computed, punch, miss } = outcome;
  if (correction !== null && computed !== null) {
    const { byMemberId } = correction;
    const before = { computedResult: computed.result, computedMinutes: computed.minutes };
    return line('judgement', 'corrected', { slot: slot.key, result, minutes, ...before, byMemberId });
  }
  if (result === 'pending') {
    const judgedAfter = isoText(day.dueAt);
    return line('judgement', 'pending', { slot: slot.key, effectiveAt: isoText(slot.effectiveAt), judgedAfter });
  }
  if (slot.need === 'covered') return line('judgement', 'covered', { slot: slot.key, by: slot.coveredBy });
  if (slot.need === 'no_card') return line('judgement', 'no_card_needed', { slot: slot.key });
  if (punch === null) {
    const scheduledAt = isoText(slot.scheduledAt);
    return line('judgement', 'missing', { slot: slot.key, scheduledAt, windowUntil: isoText(day.window.until) });
  }
  const at = isoText(punch.at);
  if (miss !== null) return missLine(day, outcome, { at, miss });
  const grace = isoText(graceUntil(slot, day.shift.rule));
  return slot.kind === 'on'
    ? line('judgement', 'in_time', { slot: slot.key, at, graceUntil: grace })
    : line('judgement', 'out_in_time', { slot: slot.key, at, graceFrom: grace });
}

function missLine(day: WorkDay, { slot, tier }: SlotOutcome, { at, miss }: { at: string; miss: Miss }): TraceLine {
  const { rule } = day.shift;
  const { minutes, approvedMinutes } = miss;
  const counted = isoText(slot.effectiveAt);
  const base = { slot: slot.key, at, minutes };
  if (slot.kind === 'on') {
    if (tier !== null) return line('judgement', 'late_tier', { ...base, countedFrom: counted, ...tier });
    const graceMinutes = rule.lateGraceMinutes;
    const until = isoText(plusMinutes(slot.effectiveAt, graceMinutes));
    return line('judgement', 'late', {
      ...base,
      graceUntil: until,
      graceMinutes,
      countedFrom: counted,
      approvedMinutes,
    });
  }
  if (tier !== null) return line('judgement', 'early_tier', { ...base, countedUntil: counted, ...tier });
  const graceMinutes = rule.earlyGraceMinutes;
  const from = isoText(plusMinutes(slot.effectiveAt, -graceMinutes));
  return line('judgement', 'early', { ...base, graceFrom: from, graceMinutes, countedUntil: counted, approvedMinutes });
}
