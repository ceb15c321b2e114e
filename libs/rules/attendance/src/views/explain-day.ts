import type { SlotCause, SlotResult, TraceLine } from '../codes.js';
import type { Instant, Minutes } from '../time/instants.js';
import { assess, type WorkDay } from '../day/assessment.js';
import type { DayRecord } from '../day/day-record.js';
import type { DayInput, SlotKey } from '../day/facts.js';
import { type Mode, outcomesIn, recordOf, sumsIn } from '../day/judge-day.js';
import { punchesOfDay } from '../day/punches-of-day.js';
import { graceUntil, type SlotOutcome } from '../day/slot-results.js';
import { changeLines } from '../trace/change-lines.js';
import { dayLines, workedLines } from '../trace/day-lines.js';
import { factLines } from '../trace/fact-lines.js';
import { ruleLines } from '../trace/rule-lines.js';
import { reasonLine, slotLines } from '../trace/slot-lines.js';
import { type PunchUse, usesIn } from './punch-uses.js';

/** A slot as people see it. */
export interface SlotDetail {
  readonly key: SlotKey;
  readonly kind: 'on' | 'off';
  readonly segment: number;
  readonly scheduledAt: Instant;
  /** When the punch was due after approvals, last night and flexible hours. */
  readonly effectiveAt: Instant;
  /** An in is not late until here, an out not early from here. */
  readonly graceUntil: Instant;
  readonly result: SlotResult;
  readonly cause: SlotCause | null;
  readonly minutes: Minutes;
  readonly at: Instant | null;
  readonly punchId: string | null;
  readonly provisional: boolean;
  readonly reason: TraceLine;
}

/** A day that explains itself. */
export interface DayExplanation {
  readonly record: DayRecord;
  readonly slots: readonly SlotDetail[];
  readonly punches: readonly PunchUse[];
  readonly trace: readonly TraceLine[];
}

/**
 * The record of `judgeDay` (or, with `provisional`, of `provisionalResult`), its slots with the reason of each, what became
 * of each punch, and the trace: rules, facts, judgement, worked time, what would change it. Made from the same facts by the
 * same assessment, so it can't say anything else than the record.
 *
 * @throws RangeError as `judgeDay`
 */
export function explainDay(input: DayInput, mode: Mode = 'judged'): DayExplanation {
  const day = assess(input);
  const record = recordOf(input, day, mode);
  const punches = usesIn(day, punchesOfDay(input));
  const opening = [...ruleLines(day), ...factLines(input, day, punches)];
  if (day.kind === 'idle') return { record, slots: [], punches, trace: opening };
  const outcomes = outcomesIn(day, mode);
  const sums = sumsIn(day, mode);
  const trace = [
    ...opening,
    ...outcomes.flatMap((outcome) => slotLines(day, outcome)),
    ...dayLines(day, sums),
    ...(sums.figures.workedMinutes > 0 || day.due ? workedLines(day, sums) : []),
    ...changeLines(day, outcomes),
  ];
  return { record, slots: outcomes.map((outcome) => slotDetail(day, outcome)), punches, trace };
}

function slotDetail(day: WorkDay, outcome: SlotOutcome): SlotDetail {
  const { slot, result, cause, minutes, punch } = outcome;
  return {
    key: slot.key,
    kind: slot.kind,
    segment: slot.segment,
    scheduledAt: slot.scheduledAt,
    effectiveAt: slot.effectiveAt,
    graceUntil: graceUntil(slot, day.shift.rule),
    result,
    cause,
    minutes,
    at: punch?.at ?? null,
    punchId: punch?.id ?? null,
    provisional: !day.due,
    reason: reasonLine(day, outcome),
  };
}
