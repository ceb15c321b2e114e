import type { Instant, Span } from '../time/instants.js';
import { merged } from '../time/spans.js';
import type { PlannedDay } from '../rules/day-plan.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import type { ApprovedTime } from './facts.js';
import { halfDaySplit } from './half-days.js';
import type { ShiftTimes } from './shift-times.js';

export type ApprovedKind = ApprovedTime['kind'];

/** Approved time as it lies on one shift. */
export interface ApprovedSpan extends Span {
  readonly id: string;
  readonly kind: ApprovedKind;
  /** Halves of the day that it counts, whatever they last; null: it counts by the minute. */
  readonly halves: 1 | 2 | null;
}

/** What approvals cover of a shift. */
export interface Cover {
  /** Those that touch the shift; leave before trip before outing, then in order. */
  readonly spans: readonly ApprovedSpan[];
  /** The covered time in one piece each: unpaid breaks that touch approved time count as covered. */
  readonly runs: readonly Span[];
  /** Approved time alone, without the breaks. */
  readonly approved: readonly Span[];
}

const nothing: Cover = { spans: [], runs: [], approved: [] };
const rank: Record<ApprovedKind, number> = { leave: 0, trip: 1, outing: 2 };

/** Lays approvals over a shift. A request for a day or a half covers the segments of it. */
export function coverOf(
  approvals: readonly ApprovedTime[],
  day: PlannedDay,
  shift: { rule: ShiftRule; times: ShiftTimes },
): Cover {
  if (approvals.length === 0) return nothing;
  const spans = approvals
    .flatMap((approval) => spanOf(approval, day, shift) ?? [])
    .filter((span) => span.until > span.from && span.from < shift.times.lastOff && span.until > shift.times.firstOn)
    .sort((a, b) => rank[a.kind] - rank[b.kind] || a.from - b.from || (a.id < b.id ? -1 : 1));
  if (spans.length === 0) return nothing;
  const approved = merged(spans);
  return { spans, approved, runs: withTouchingBreaks(approved, shift.times.breaks) };
}

function spanOf(
  approval: ApprovedTime,
  day: PlannedDay,
  { rule, times }: { rule: ShiftRule; times: ShiftTimes },
): ApprovedSpan | null {
  const { id, kind } = approval;
  if (approval.unit === 'time') return { id, kind, halves: null, from: approval.from, until: approval.until };
  if (approval.unit === 'day') {
    if (day.workDate < approval.from || approval.to < day.workDate) return null;
    return { id, kind, halves: 2, from: times.firstOn, until: times.lastOff };
  }
  if (approval.workDate !== day.workDate) return null;
  const split = halfDaySplit(rule, times, day);
  const first = approval.half === 'first';
  return { id, kind, halves: 1, from: first ? times.firstOn : split, until: first ? split : times.lastOff };
}

function withTouchingBreaks(approved: readonly Span[], breaks: readonly Span[]): Span[] {
  let runs = merged(approved);
  let left = breaks;
  for (;;) {
    const covered = runs;
    const touching = left.filter((pause) => covered.some((run) => pause.from <= run.until && run.from <= pause.until));
    if (touching.length === 0) return runs;
    left = left.filter((pause) => !touching.includes(pause));
    runs = merged([...runs, ...touching]);
  }
}

/** The covered run that an on lies in: it begins at or before it and ends after it. */
export function runOverOn(cover: Cover, on: Instant): Span | undefined {
  return cover.runs.find((run) => run.from <= on && on < run.until);
}

/** The covered run that an off lies in: it begins before it and ends at or after it. */
export function runOverOff(cover: Cover, off: Instant): Span | undefined {
  return cover.runs.find((run) => run.from < off && off <= run.until);
}

/** Which kind of approval the run over an on rests on. */
export function kindOverOn(cover: Cover, run: Span, on: Instant): ApprovedKind {
  return kindOf(cover, run, (span) => span.from <= on && on < span.until);
}

/** Which kind of approval the run over an off rests on. */
export function kindOverOff(cover: Cover, run: Span, off: Instant): ApprovedKind {
  return kindOf(cover, run, (span) => span.from < off && off <= span.until);
}

/** The approval that lies there itself; where only a touching break does, the first of its run. */
function kindOf(cover: Cover, run: Span, isThere: (span: Span) => boolean): ApprovedKind {
  const inRun = cover.spans.filter((span) => span.from <= run.until && run.from <= span.until);
  return (inRun.find(isThere) ?? inRun[0])?.kind ?? 'leave';
}
