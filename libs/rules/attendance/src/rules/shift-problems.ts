import type { Minutes } from '../time/instants.js';
import { isWallTime, wallMinutes } from '../time/wall-times.js';
import type { ShiftRule } from './shift-rule.js';

/** What is wrong with a rule: error codes of the contract without their domain, and where. */
export interface RuleProblem {
  readonly code:
    | 'invalid_time'
    | 'segment_empty'
    | 'segments_overlap'
    | 'segments_too_long'
    | 'break_outside'
    | 'breaks_overlap'
    | 'tiers_order'
    | 'split_outside'
    | 'shifts_overlap';
  readonly path: readonly (string | number)[];
}

type Path = RuleProblem['path'];
interface WallSpan {
  readonly from: Minutes;
  readonly until: Minutes;
}

const dayLength = 1440;

/** All that is wrong with a shift; empty when it can be saved. Times that can't be read hide what depends on them. */
export function shiftProblems(rule: ShiftRule): RuleProblem[] {
  const unreadable = timeProblems(rule);
  if (unreadable.length > 0) return [...unreadable, ...tierProblems(rule)];
  const segments = rule.segments.map(({ on, off }) => ({ from: wallMinutes(on), until: wallMinutes(off) }));
  const breaks = rule.breaks.map(({ from, to }) => ({ from: wallMinutes(from), until: wallMinutes(to) }));
  const split = rule.halfDaySplit === null ? null : wallMinutes(rule.halfDaySplit);
  return [
    ...segmentProblems(segments),
    ...breakProblems(breaks, segments),
    ...tierProblems(rule),
    ...(split === null || isBetween(split, segments)
      ? []
      : [{ code: 'split_outside', path: ['halfDaySplit'] } as const]),
  ];
}

function timeProblems(rule: ShiftRule): RuleProblem[] {
  const times: [string, Path][] = [
    ...rule.segments.flatMap(({ on, off }, index): [string, Path][] => [
      [on, ['segments', index, 'on']],
      [off, ['segments', index, 'off']],
    ]),
    ...rule.breaks.flatMap(({ from, to }, index): [string, Path][] => [
      [from, ['breaks', index, 'from']],
      [to, ['breaks', index, 'to']],
    ]),
  ];
  if (rule.halfDaySplit !== null) times.push([rule.halfDaySplit, ['halfDaySplit']]);
  return times.filter(([text]) => !isWallTime(text)).map(([, path]) => ({ code: 'invalid_time', path }));
}

function segmentProblems(segments: readonly WallSpan[]): RuleProblem[] {
  const problems: RuleProblem[] = [];
  segments.forEach(({ from, until }, index) => {
    const before = segments[index - 1];
    if (until <= from) problems.push({ code: 'segment_empty', path: ['segments', index] });
    if (before !== undefined && from < before.until)
      problems.push({ code: 'segments_overlap', path: ['segments', index] });
  });
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return [{ code: 'segment_empty', path: ['segments'] }];
  // The work date is the local date of the first on: it can't lie on the next day.
  if (first.from >= dayLength) problems.push({ code: 'invalid_time', path: ['segments', 0, 'on'] });
  if (last.until - first.from > dayLength) problems.push({ code: 'segments_too_long', path: ['segments'] });
  return problems;
}

function breakProblems(breaks: readonly WallSpan[], segments: readonly WallSpan[]): RuleProblem[] {
  return breaks.flatMap((pause, index): RuleProblem[] => {
    const path = ['breaks', index];
    const inside = segments.some(({ from, until }) => from <= pause.from && pause.until <= until);
    const overlaps = breaks.slice(0, index).some(({ from, until }) => pause.from < until && from < pause.until);
    return [
      ...(inside && pause.from < pause.until ? [] : [{ code: 'break_outside', path } as const]),
      ...(overlaps ? [{ code: 'breaks_overlap', path } as const] : []),
    ];
  });
}

/** Grace ≤ serious ≤ absent ≤ missing, of those that are set; absent below ≤ half day below. */
function tierProblems(rule: ShiftRule): RuleProblem[] {
  const ladders: [string, readonly (Minutes | null)[]][] = [
    [
      'seriousLateMinutes',
      [rule.lateGraceMinutes, rule.seriousLateMinutes, rule.absentLateMinutes, rule.missingLateMinutes],
    ],
    [
      'seriousEarlyMinutes',
      [rule.earlyGraceMinutes, rule.seriousEarlyMinutes, rule.absentEarlyMinutes, rule.missingEarlyMinutes],
    ],
    ['absentBelowMinutes', [rule.absentBelowMinutes, rule.halfDayBelowMinutes]],
  ];
  return ladders.filter(([, steps]) => !rises(steps)).map(([field]) => ({ code: 'tiers_order', path: [field] }));
}

function rises(steps: readonly (Minutes | null)[]): boolean {
  const set = steps.filter((step) => step !== null);
  return set.every((step, index) => index === 0 || (set[index - 1] ?? 0) <= step);
}

const isBetween = (at: Minutes, segments: readonly WallSpan[]) =>
  (segments[0]?.from ?? 0) < at && at < (segments.at(-1)?.until ?? 0);
