import type { DayFigures, DayStatus } from '../codes.js';
import { minute } from '../time/instants.js';
import type { Span } from '../time/instants.js';
import { merged, totalTime, within, without } from '../time/spans.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import type { Cover } from './cover.js';
import { sharesOf } from './shares.js';
import type { ShiftTimes } from './shift-times.js';
import type { SlotOutcome } from './slot-results.js';
import { workedTime } from './worked-time.js';

export const noFigures: DayFigures = {
  requiredDays: 0,
  presentDays: 0,
  absentDays: 0,
  leaveDays: 0,
  tripDays: 0,
  scheduledMinutes: 0,
  workedMinutes: 0,
  lateMinutes: 0,
  lateTimes: 0,
  earlyMinutes: 0,
  earlyTimes: 0,
  missingTimes: 0,
  fieldTimes: 0,
};

/** What figures are made from. */
export interface FigureSource {
  readonly rule: ShiftRule;
  readonly times: ShiftTimes;
  readonly cover: Cover;
  readonly outcomes: readonly SlotOutcome[];
  readonly stays: readonly Span[];
}

/** Why a day, or part of it, is absent. */
export type AbsentBecause = 'no_punch' | 'hours' | 'half_hours' | 'tier' | null;

/** The sums of a day, its word, and what made it absent. */
export interface DaySums {
  readonly status: DayStatus;
  readonly figures: DayFigures;
  readonly absentBecause: AbsentBecause;
  /** Worked and approved minutes: what hour thresholds compare. */
  readonly countedMinutes: number;
}

/**
 * Adds a day up. Always: required = present + absent + leave + trip, in hundredths of a day. What counts as absent is not
 * counted as late, early or missing too.
 */
export function sumsOf(source: FigureSource): DaySums {
  const { rule, times, cover, outcomes } = source;
  const shares = sharesOf(cover, times, rule.dayShare);
  const left = rule.dayShare - shares.leave - shares.trip - shares.outing;
  const worked = workedTime(source.stays, times.breaks);
  const countedMinutes = Math.floor((worked + approvedWork(source)) / minute);
  const { absent, because } = absentOf(source, left, countedMinutes);
  const present = left - absent + shares.outing;
  const figures = {
    ...timesOf(outcomes, because),
    requiredDays: rule.dayShare,
    presentDays: present,
    absentDays: absent,
    leaveDays: shares.leave,
    tripDays: shares.trip,
    scheduledMinutes: times.scheduledMinutes,
    workedMinutes: Math.floor(worked / minute),
  };
  return { status: statusOf(figures, because), figures, absentBecause: because, countedMinutes };
}

function absentOf(
  { rule, times, cover, outcomes }: FigureSource,
  left: number,
  countedMinutes: number,
): { absent: number; because: AbsentBecause } {
  if (allMissing(outcomes)) return { absent: left, because: left > 0 ? 'no_punch' : null };
  if (rule.absentBelowMinutes !== null && countedMinutes < rule.absentBelowMinutes) {
    return { absent: left, because: left > 0 ? 'hours' : null };
  }
  const byTier = absentSegments({ times, cover, outcomes, dayShare: rule.dayShare }, left);
  if (rule.halfDayBelowMinutes !== null && countedMinutes < rule.halfDayBelowMinutes) {
    const half = Math.min(left, Math.round(rule.dayShare / 2));
    if (half > 0 && half >= byTier) return { absent: half, because: 'half_hours' };
  }
  return { absent: byTier, because: byTier > 0 ? 'tier' : null };
}

/** Every slot that needs a card is missing, or counts as missing, and there is such a slot. */
export function allMissing(outcomes: readonly SlotOutcome[]): boolean {
  const needed = outcomes.filter(({ slot }) => slot.need === 'card');
  return needed.length > 0 && needed.every(({ result }) => result === 'missing');
}

function absentSegments(
  { times, cover, outcomes, dayShare }: Pick<FigureSource, 'times' | 'cover' | 'outcomes'> & { dayShare: number },
  left: number,
): number {
  const marked = outcomes.filter(({ countsAbsent }) => countsAbsent).map(({ slot }) => slot.segment);
  if (marked.length === 0) return 0;
  const open = without(times.work, cover.approved);
  const absent = times.segments.flatMap(({ on, off }, index) =>
    marked.includes(index) ? [{ from: on, until: off }] : [],
  );
  const absentTime = totalTime(within(open, merged(absent)));
  if (absentTime >= totalTime(open)) return left;
  return Math.min(left, Math.round((dayShare * absentTime) / Math.max(minute, totalTime(times.work))));
}

/** Approved time in which work was due, outside of the stays. */
function approvedWork({ times, cover, stays }: FigureSource): number {
  if (cover.approved.length === 0) return 0;
  return totalTime(without(within(times.work, cover.approved), merged(stays)));
}

type Times = Pick<
  DayFigures,
  'lateMinutes' | 'lateTimes' | 'earlyMinutes' | 'earlyTimes' | 'missingTimes' | 'fieldTimes'
>;

/** Late, early, missing and field, where they count. */
export function timesOf(outcomes: readonly SlotOutcome[], because: AbsentBecause): Times {
  const times = { lateMinutes: 0, lateTimes: 0, earlyMinutes: 0, earlyTimes: 0, missingTimes: 0, fieldTimes: 0 };
  const absentOnes = new Set(outcomes.filter((one) => one.countsAbsent).map(({ slot }) => slot.segment));
  for (const { slot, result, minutes, punch } of outcomes) {
    if (punch?.field === true && slot.need === 'card') times.fieldTimes += 1;
    if (because === 'no_punch' || because === 'hours' || absentOnes.has(slot.segment)) continue;
    if (result === 'late' || result === 'serious_late') {
      times.lateTimes += 1;
      times.lateMinutes += minutes;
    } else if (result === 'early' || result === 'serious_early') {
      times.earlyTimes += 1;
      times.earlyMinutes += minutes;
    } else if (result === 'missing') times.missingTimes += 1;
  }
  return times;
}

/** The word for a day that adds up so. Half a day or more away or absent is a half day, as long as something was done. */
function statusOf(figures: DayFigures, because: AbsentBecause): DayStatus {
  const attended = figures.presentDays + figures.tripDays;
  if (because === 'no_punch') return 'absent';
  if (attended === 0) return figures.absentDays > 0 ? 'absent' : 'on_leave';
  if ((figures.leaveDays + figures.absentDays) * 2 >= figures.requiredDays) return 'half_day';
  return figures.presentDays > 0 ? 'present' : 'trip';
}
