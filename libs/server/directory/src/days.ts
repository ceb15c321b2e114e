import { Temporal } from 'temporal-polyfill';
import type { Day } from './dated-facts/dated-fact.js';

/** The calendar day that it is in a zone. */
export function dayIn(timeZone: string, at: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export const dayBefore = (day: Day): Day => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
export const dayAfter = (day: Day): Day => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** The days from some before this one to some after it, in their order. */
export const daysAround = (day: Day, { before, after }: { before: number; after: number }): Day[] =>
  Array.from({ length: before + 1 + after }, (_, n) =>
    Temporal.PlainDate.from(day)
      .add({ days: n - before })
      .toString(),
  );

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);
