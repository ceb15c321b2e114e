import type { DayInput } from './facts.js';
import { type Assessment, assess, type WorkDay } from './assessment.js';
import { type DaySums, noFigures } from './day-figures.js';
import type { DayRecord, SlotRecord } from './day-record.js';
import type { SlotOutcome } from './slot-results.js';

/** Names the rules as they are written here. Part of every input hash; changed whenever a judgement can come out differently. */
export const engineVersion = 'attendance-3';

/** `judged`: nothing before the window has ended. `provisional`: as things stand. After the end both are the same. */
export type Mode = 'judged' | 'provisional';

/**
 * Judges a day. Pure: the same input gives the same record, whatever the order of its lists. Until the window has ended and
 * the group's delay has passed the day and all its slots are `pending`.
 *
 * @throws RangeError when a date, wall time or zone of the schedule does not exist
 */
export function judgeDay(input: DayInput): DayRecord {
  return recordOf(input, assess(input), 'judged');
}

/**
 * The day as things stand, by the same rule: what a punch means right after it was made. Slots without a punch stay
 * `pending` until the window has ended, and so does the day as long as there is such a slot, or it would be an absence.
 *
 * @throws RangeError as `judgeDay`
 */
export function provisionalResult(input: DayInput): DayRecord {
  return recordOf(input, assess(input), 'provisional');
}

/** Reads the record out of an assessment. */
export function recordOf(input: DayInput, day: Assessment, mode: Mode): DayRecord {
  const { workDate } = input;
  if (day.kind === 'idle') {
    return { workDate, status: day.status, provisional: false, slots: [], figures: noFigures };
  }
  const { status, figures } = sumsIn(day, mode);
  return { workDate, status, provisional: !day.due, slots: outcomesIn(day, mode).map(slotRecord), figures };
}

/** What became of the slots: before the window has ended a judgement says nothing, and shows only what was pressed. */
export function outcomesIn(day: WorkDay, mode: Mode): readonly SlotOutcome[] {
  if (mode === 'provisional' || day.due) return day.outcomes;
  return day.outcomes.map(({ slot, punch }) => ({ ...nothingYet, slot, punch }));
}

/** The sums of the day, in the same mode. */
export function sumsIn(day: WorkDay, mode: Mode): DaySums {
  if (mode === 'provisional' || day.due) return day.sums;
  const figures = { ...noFigures, scheduledMinutes: day.times.scheduledMinutes };
  return { status: 'pending', figures, absentBecause: null, countedMinutes: 0 };
}

const nothingYet = {
  result: 'pending',
  cause: null,
  minutes: 0,
  miss: null,
  tier: null,
  countsAbsent: false,
  correction: null,
  computed: null,
} as const;

function slotRecord({ slot, result, cause, minutes, punch, computed }: SlotOutcome): SlotRecord {
  return {
    key: slot.key,
    result,
    cause,
    minutes,
    at: punch?.at ?? null,
    computed: computed === null ? null : { result: computed.result, minutes: computed.minutes },
  };
}
