import type { Instant, Span } from '../time/instants.js';
import type { WorkDate } from '../time/work-dates.js';
import { instantOf, type Zone } from '../time/zones.js';
import type { ShiftRule } from '../rules/shift-rule.js';
import type { ShiftTimes } from './shift-times.js';

/**
 * Where the day divides into halves: the time that the shift names, else the start of the rest (break or gap between
 * segments) whose middle is nearest to the middle of the shift, else that middle.
 */
export function halfDaySplit(rule: ShiftRule, times: ShiftTimes, where: { workDate: WorkDate; zone: Zone }): Instant {
  if (rule.halfDaySplit !== null) return instantOf(where.workDate, rule.halfDaySplit, where.zone);
  const middle = Math.floor((times.firstOn + times.lastOff) / 2);
  let nearest: Span | null = null;
  for (const rest of [...times.breaks, ...times.gaps]) {
    if (nearest === null || distance(rest, middle) < distance(nearest, middle)) nearest = rest;
  }
  return nearest?.from ?? middle;
}

function distance(span: Span, middle: Instant): number {
  return Math.abs((span.from + span.until) / 2 - middle);
}
