import type { DateRange } from '../codes.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Whole days from one calendar day to another; null when one of them is none. */
function daysFrom(from: string, to: string): number | null {
  const difference = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;
  return Number.isNaN(difference) ? null : difference;
}

/**
 * How long a date range is by the calendar, exactly, in its unit: days as a decimal (`2`, `1.5`) or minutes. Days and halves
 * count at both ends, instants are [from, to). Null when it ends before it begins, is empty, or is no whole minute.
 */
export function calendarAmount(range: DateRange): string | null {
  if (range.unit === 'minute') {
    const minutes = (Date.parse(range.to) - Date.parse(range.from)) / minuteMs;
    return Number.isInteger(minutes) && minutes > 0 ? String(minutes) : null;
  }
  const days = daysFrom(range.from, range.to);
  if (days === null) return null;
  if (range.unit === 'day') return days >= 0 ? String(days + 1) : null;
  const halves = 2 * days + 1 + (range.toHalf === 'second' ? 1 : 0) - (range.fromHalf === 'second' ? 1 : 0);
  return halves > 0 ? String(halves / 2) : null;
}
