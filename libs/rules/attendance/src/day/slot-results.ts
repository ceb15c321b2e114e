import type { SlotCause, SlotResult } from '../codes.js';
import type { Instant, Minutes, Span } from '../time/instants.js';
import { plusMinutes } from '../time/instants.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import type { CorrectedResult, Correction, Punch } from './facts.js';
import { earlinessOf, latenessOf, type Miss } from './lateness.js';
import type { DaySlot } from './slots.js';
import { type PassedTier, tierOf } from './tiers.js';

/** What became of one slot. */
export interface SlotOutcome {
  readonly slot: DaySlot;
  readonly result: SlotResult;
  readonly cause: SlotCause | null;
  /** Minutes late or early. */
  readonly minutes: Minutes;
  readonly punch: Punch | null;
  /** By how much the punch missed its time; null when it did not. */
  readonly miss: Miss | null;
  readonly tier: PassedTier | null;
  /** The segment counts as absent. */
  readonly countsAbsent: boolean;
  /** The manager's word, if it won; then `computed` is what would have been. */
  readonly correction: Correction | null;
  readonly computed: SlotOutcome | null;
}

/** What a slot is judged with. */
export interface SlotContext {
  readonly rule: ShiftRule;
  /** Approved time of the day, as `merged` gives it. */
  readonly approved: readonly Span[];
  /** Until the window has ended a slot without a punch is pending, not missing. */
  readonly due: boolean;
}

/** Until when an in is not late, flexible time included; from when an out is not early. */
export function graceUntil(slot: DaySlot, rule: ShiftRule): Instant {
  if (slot.kind === 'off') return plusMinutes(slot.effectiveAt, -rule.earlyGraceMinutes);
  const flexible = slot.segment === 0 && (slot.movedBy === null || slot.movedBy === 'flexible');
  return flexible
    ? plusMinutes(slot.scheduledAt, rule.flexibleLateMinutes + rule.lateGraceMinutes)
    : plusMinutes(slot.effectiveAt, rule.lateGraceMinutes);
}

/** Judges one slot by its punch. */
export function judgeSlot(slot: DaySlot, punch: Punch | null, context: SlotContext): SlotOutcome {
  const base = {
    slot,
    punch,
    minutes: 0,
    miss: null,
    tier: null,
    countsAbsent: false,
    correction: null,
    computed: null,
  };
  if (slot.need === 'covered') {
    const cause = slot.coveredBy;
    return { ...base, result: cause === 'leave' ? 'on_leave' : 'not_required', cause };
  }
  if (slot.need === 'no_card') return { ...base, result: 'not_required', cause: null };
  if (punch === null) return { ...base, result: context.due ? 'missing' : 'pending', cause: null };
  const miss = missOf(slot, punch, context);
  if (miss === null) return { ...base, result: punch.field ? 'field' : 'normal', cause: causeInTime(slot, punch) };
  const tier = tierOf(context.rule, slot.kind === 'on' ? 'late' : 'early', miss.time);
  return {
    ...base,
    result: resultFor(slot, tier),
    cause: causeOf(punch),
    minutes: miss.minutes,
    miss,
    tier,
    countsAbsent: tier?.tier === 'absent',
  };
}

function missOf(slot: DaySlot, punch: Punch, { rule, approved }: SlotContext): Miss | null {
  return slot.kind === 'on'
    ? latenessOf({ effectiveOn: slot.effectiveAt, graceMinutes: rule.lateGraceMinutes }, punch.at, approved)
    : earlinessOf({ effectiveOff: slot.effectiveAt, graceMinutes: rule.earlyGraceMinutes }, punch.at, approved);
}

/** An out that is so early that it counts absent is a severe early one: the segment, not the word, says the rest. */
function resultFor(slot: DaySlot, passed: PassedTier | null): SlotResult {
  if (passed?.tier === 'missing') return 'missing';
  if (slot.kind === 'off') return passed === null ? 'early' : 'serious_early';
  if (passed === null) return 'late';
  return passed.tier === 'absent' ? 'absent_late' : 'serious_late';
}

function causeOf(punch: Punch): SlotCause {
  if (punch.source === 'make_up') return 'make_up_card';
  return punch.field ? 'field' : 'punch';
}

/** In time only because approved time moved the slot: then that is the cause. */
function causeInTime(slot: DaySlot, punch: Punch): SlotCause {
  const { movedBy } = slot;
  return movedBy === null || movedBy === 'late_night' || movedBy === 'flexible' ? causeOf(punch) : movedBy;
}

/** Lets the manager's last word win over the computed outcome. */
export function corrected(outcome: SlotOutcome, corrections: readonly Correction[]): SlotOutcome {
  const correction = lastWord(corrections, outcome);
  if (correction === null || correction.result === null) return outcome;
  return {
    ...outcome,
    result: correction.result,
    cause: 'manager',
    minutes: isMiss(correction.result) ? correction.minutes : 0,
    countsAbsent: correction.result === 'absent_late',
    correction,
    computed: outcome,
  };
}

const isMiss = (result: CorrectedResult) => result !== 'normal' && result !== 'missing' && result !== 'not_required';

function lastWord(corrections: readonly Correction[], { slot }: SlotOutcome): Correction | null {
  let last: Correction | null = null;
  for (const word of corrections) {
    if (word.slot !== slot.key) continue;
    const later =
      last === null || word.recordedAt > last.recordedAt || (word.recordedAt === last.recordedAt && word.id > last.id);
    if (later) last = word;
  }
  return last;
}
