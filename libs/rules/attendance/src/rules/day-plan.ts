import type { DayKind } from '../codes.js';
import type { Zone } from '../time/zones.js';
import { weekdayOf, type WorkDate } from '../time/work-dates.js';
import type { GroupVersion, ShiftVersion } from './versions.js';

/** A day that differs from the weekly pattern, with where that is known from. */
export interface CalendarDay {
  readonly kind: DayKind;
  readonly name: string;
  readonly source: string;
  readonly version: number;
}

/** A week as a group sets it: the shift of each weekday, Monday first; null is a rest day. */
export interface WeekPattern<Shift> {
  readonly week: readonly (Shift | null)[];
  readonly followsCalendar: boolean;
}

/** What kind of day it is, and what is worked on it. */
export type DayPlan<Shift> =
  | { readonly kind: 'work'; readonly shift: Shift; readonly special: CalendarDay | null }
  | { readonly kind: 'rest' | 'statutory'; readonly shift: null; readonly special: CalendarDay | null };

/** A work date of one member, ready to be judged. `none`: not employed, or in no group. */
export interface PlannedDay {
  readonly workDate: WorkDate;
  readonly zone: Zone;
  readonly kind: DayKind | 'none';
  /** The shift of a work day; null on every other. */
  readonly shift: ShiftVersion | null;
  readonly special: CalendarDay | null;
  readonly group: GroupVersion | null;
}

/**
 * The plan of a work date: the calendar's special day over the weekly pattern. A make-up workday works the shift of its
 * weekday, or the first shift of the week when that weekday is a rest day.
 */
export function dayPlan<Shift>(
  pattern: WeekPattern<Shift>,
  special: CalendarDay | null,
  workDate: WorkDate,
): DayPlan<Shift> {
  const usual = pattern.week[weekdayOf(workDate)] ?? null;
  const ruling = pattern.followsCalendar ? special : null;
  if (ruling !== null && ruling.kind !== 'work') return { kind: ruling.kind, shift: null, special };
  const makeUp = ruling === null ? null : (pattern.week.find((shift) => shift !== null) ?? null);
  const shift = usual ?? makeUp;
  return shift === null ? { kind: 'rest', shift, special } : { kind: 'work', shift, special };
}
