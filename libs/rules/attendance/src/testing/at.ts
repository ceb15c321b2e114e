import type { Instant } from '../time/instants.js';
import { second } from '../time/instants.js';
import { instantOf, type Zone } from '../time/zones.js';
import type { WorkDate } from '../time/work-dates.js';

/** Where the people of these tests work, unless a test says otherwise. */
export const home: Zone = 'Asia/Shanghai';

/** The day that these tests look at, unless a test says otherwise: a Tuesday. */
export const tuesday: WorkDate = '2026-03-03';

/** A wall-clock time of a work date as a moment: `at('2026-03-03', '09:05:01')`; `26:00` is 2 in the morning of the next day. */
export function at(date: WorkDate, time: string, zone: Zone = home): Instant {
  const [hours = '', minutes = '', seconds = '0'] = time.split(':');
  return instantOf(date, `${hours}:${minutes}`, zone) + Math.round(Number(seconds) * second);
}

/** A moment as the wall clock of a zone shows it, with its day: `2026-03-03 09:05:01`. */
export function shown(moment: Instant, zone: Zone = home): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return parts.format(moment);
}
