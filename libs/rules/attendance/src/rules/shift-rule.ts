import type { Minutes } from '../time/instants.js';
import type { WallTime } from '../time/wall-times.js';

/** A stretch of work between two cards. */
export interface ShiftSegment {
  readonly on: WallTime;
  readonly off: WallTime;
  /** False: nobody has to press here, and for worked time they count as there from (until) the scheduled moment. */
  readonly onRequired: boolean;
  readonly offRequired: boolean;
}

/** A step of "late last night, late this morning". */
export interface LateNightStep {
  /** The last out of the work date before was at least so many minutes after its scheduled off. */
  readonly outAfterMinutes: Minutes;
  /** Then the first on of this work date is due so many minutes later. */
  readonly laterMinutes: Minutes;
}

/**
 * One version of a shift: all that it says about a day. Wall times are on the work date in the group's zone. A tier or
 * threshold that is null does not exist.
 */
export interface ShiftRule {
  /** One to three, in order, not overlapping. */
  readonly segments: readonly ShiftSegment[];
  /** Unpaid; each inside a segment. */
  readonly breaks: readonly { readonly from: WallTime; readonly to: WallTime }[];
  /** Punches count from so long before the first on until so long after the last off, both ends included. */
  readonly windowBeforeMinutes: Minutes;
  readonly windowAfterMinutes: Minutes;
  /** Late only strictly after on + grace; minutes count from the on. Early mirrors it. */
  readonly lateGraceMinutes: Minutes;
  readonly earlyGraceMinutes: Minutes;
  /** Strictly above: severe late; counted absent (the segment); counted as no card at all. The largest that is passed wins. */
  readonly seriousLateMinutes: Minutes | null;
  readonly absentLateMinutes: Minutes | null;
  readonly missingLateMinutes: Minutes | null;
  readonly seriousEarlyMinutes: Minutes | null;
  readonly absentEarlyMinutes: Minutes | null;
  readonly missingEarlyMinutes: Minutes | null;
  /** Whoever comes up to so much later (earlier) than the first on leaves as much later (earlier) at the last off. */
  readonly flexibleLateMinutes: Minutes;
  readonly flexibleEarlyMinutes: Minutes;
  /** The largest step that last night reached applies. */
  readonly lateNightSteps: readonly LateNightStep[];
  /** Where a half-day request divides the day; null: at the rest (break, or gap between segments) nearest to the middle, or in the middle. */
  readonly halfDaySplit: WallTime | null;
  /** Worked and approved time below it: half a day, a whole day absent. Absent is looked at first. */
  readonly halfDayBelowMinutes: Minutes | null;
  readonly absentBelowMinutes: Minutes | null;
  /** What the whole shift counts, in hundredths of a day. */
  readonly dayShare: number;
}

/** Late is late, however late; early likewise. */
export const noTiers = {
  seriousLateMinutes: null,
  absentLateMinutes: null,
  missingLateMinutes: null,
  seriousEarlyMinutes: null,
  absentEarlyMinutes: null,
  missingEarlyMinutes: null,
} as const;

/** The window of the first-day preset, wider than a plain shift's: who stays late must not look as if they had forgotten to clock out. */
export const presetWindow = { windowBeforeMinutes: 120, windowAfterMinutes: 240 } as const;

/** What a shift says about everything that an admin has not set. A stored rule is completed with it: `{ ...plainShift, ...stored }`. */
export const plainShift: Omit<ShiftRule, 'segments'> = {
  breaks: [],
  windowBeforeMinutes: 60,
  windowAfterMinutes: 60,
  lateGraceMinutes: 0,
  earlyGraceMinutes: 0,
  ...noTiers,
  flexibleLateMinutes: 0,
  flexibleEarlyMinutes: 0,
  lateNightSteps: [],
  halfDaySplit: null,
  halfDayBelowMinutes: null,
  absentBelowMinutes: null,
  dayShare: 100,
};
