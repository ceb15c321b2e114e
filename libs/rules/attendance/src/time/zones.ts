import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instants.js';
import { wallMinutes, type WallTime } from './wall-times.js';
import { addDays, type WorkDate } from './work-dates.js';

/** An IANA time zone name, `Europe/Berlin`; never a number. */
export type Zone = string;

/** Zone arithmetic costs microseconds, and a company asks for the same few wall times again and again. */
const known = new Map<string, Instant>();
const knownAtMost = 100_000;

function remembered(key: string, find: () => Instant): Instant {
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  if (known.size >= knownAtMost) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}

/**
 * The moment of a wall-clock time on a work date. A wall time that does not exist (clocks go forward) moves forward by the
 * gap; one that exists twice (clocks go back) is its first occurrence. (Temporal's disambiguation `compatible`, as RFC 5545
 * and ECMA-262 Temporal define it.)
 *
 * @throws RangeError when date, time or zone do not exist
 */
export function instantOf(date: WorkDate, time: WallTime, zone: Zone): Instant {
  return remembered(`${zone} ${date} ${time}`, () => {
    const minutes = wallMinutes(time);
    return Temporal.PlainDate.from(date)
      .add({ days: Math.floor(minutes / 1440) })
      .toPlainDateTime({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 })
      .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  });
}

/** The first moment of a day; not always midnight: in some zones clocks go forward at 00:00. */
export function startOfDay(date: WorkDate, zone: Zone): Instant {
  return remembered(`${zone} ${date}`, () => Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/**
 * The local calendar day of a moment: the work date of whatever no shift claims. Shifts come first: see `workDateIn`.
 *
 * @throws RangeError when the zone does not exist
 */
export function workDateOf(at: Instant, zone: Zone): WorkDate {
  let day = new Date(at).toISOString().slice(0, 10);
  while (at < startOfDay(day, zone)) day = addDays(day, -1);
  for (let next = addDays(day, 1); at >= startOfDay(next, zone); next = addDays(next, 1)) day = next;
  return day;
}
