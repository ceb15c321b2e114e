import type { Instant, Minutes, Span } from '../time/instants.js';
import { inSeconds, minute, plusMinutes } from '../time/instants.js';
import { timeInside } from '../time/spans.js';

/** When a punch is due, and by how much it may miss that. */
export interface DueOn {
  readonly effectiveOn: Instant;
  readonly graceMinutes: Minutes;
}

export interface DueOff {
  readonly effectiveOff: Instant;
  readonly graceMinutes: Minutes;
}

/** How much a punch misses its time. */
export interface Miss {
  /** Milliseconds, whole seconds, less approved time. Tiers compare this. */
  readonly time: number;
  /** Whole minutes of it, rounded down. */
  readonly minutes: Minutes;
  /** Approved minutes that were taken off. */
  readonly approvedMinutes: Minutes;
}

/**
 * By how much an in is late: nothing until effective on + grace, that second included; then all of it from the effective
 * on, less approved time in between. Grace decides whether, never how much. Read in seconds, as the clock showed it.
 */
export function latenessOf(due: DueOn, firstIn: Instant, approved: readonly Span[] = []): Miss | null {
  const at = inSeconds(firstIn);
  if (at <= plusMinutes(due.effectiveOn, due.graceMinutes)) return null;
  return missOf({ from: due.effectiveOn, until: at }, approved);
}

/** By how much an out is early; mirrors `latenessOf`. */
export function earlinessOf(due: DueOff, lastOut: Instant, approved: readonly Span[] = []): Miss | null {
  const at = inSeconds(lastOut);
  if (at >= plusMinutes(due.effectiveOff, -due.graceMinutes)) return null;
  return missOf({ from: at, until: due.effectiveOff }, approved);
}

/** Minutes late: whole minutes from the effective on when the in is later than effective on + grace, else 0. */
export function lateBy(due: DueOn, firstIn: Instant, approved: readonly Span[] = []): Minutes {
  return latenessOf(due, firstIn, approved)?.minutes ?? 0;
}

/** Minutes early: whole minutes to the effective off when the out is earlier than effective off − grace, else 0. */
export function earlyBy(due: DueOff, lastOut: Instant, approved: readonly Span[] = []): Minutes {
  return earlinessOf(due, lastOut, approved)?.minutes ?? 0;
}

function missOf(span: Span, approved: readonly Span[]): Miss {
  const excused = timeInside(span, approved);
  const time = span.until - span.from - excused;
  return { time, minutes: Math.floor(time / minute), approvedMinutes: Math.floor(excused / minute) };
}
