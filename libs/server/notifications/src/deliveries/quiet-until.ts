import type { WorkingSpan } from '@atrium/server-calendar';

/**
 * When somebody may be rung: now while they work, else when they next begin. `hours` are the spans of today and the days
 * after it, in their order; none: their hours are not known, and nothing is held back.
 */
export function quietUntil(now: Date, hours: readonly WorkingSpan[]): Date {
  const next = hours.find(({ until }) => until > now);
  return !next || next.from <= now ? now : next.from;
}
