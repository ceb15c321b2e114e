import type { Instant, Span } from '../time/instants.js';
import { startOfDay } from '../time/zones.js';
import { addDays, type WorkDate } from '../time/work-dates.js';
import type { PlannedDay } from '../rules/day-plan.js';
import { shiftTimes } from './shift-times.js';

/** The window of a shift that punches can fall into. Both ends belong to it; an end shared with the next belongs to the earlier. */
export interface PunchWindow extends Span {
  readonly workDate: WorkDate;
}

/** A window before it is cut. */
export interface UncutWindow extends PunchWindow {
  readonly lastOff: Instant;
}

/**
 * Cuts windows that overlap, over the whole list in order of their first on:
 * `next.from = max(previous last off, next.from)`, then `previous.until = min(previous.until, next.from)`.
 * (The rule of frappe/hrms, carried over dates.) The last off is the latest so far, so that even a plan that should have
 * been refused gives each moment to one window at most.
 */
export function cutWindows(windows: readonly UncutWindow[]): PunchWindow[] {
  const cut: { workDate: WorkDate; from: Instant; until: Instant }[] = [];
  let lastOff = -Infinity;
  for (const { workDate, from, until, lastOff: off } of windows) {
    const begins = Math.max(lastOff, from);
    for (const earlier of cut) earlier.until = Math.min(earlier.until, begins);
    cut.push({ workDate, from: begins, until });
    lastOff = Math.max(lastOff, off);
  }
  return cut;
}

/** The windows of a schedule, cut. Days without a shift have none. */
export function windowsOf(schedule: readonly PlannedDay[]): PunchWindow[] {
  const uncut: UncutWindow[] = [];
  for (const day of schedule) {
    if (day.shift === null) continue;
    const times = shiftTimes(day.shift.rule, day.workDate, day.zone);
    uncut.push({ workDate: day.workDate, ...times.window, lastOff: times.lastOff });
  }
  return cutWindows(uncut);
}

/** The window that holds a moment; on a shared end the earlier one. */
export function windowHolding(windows: readonly PunchWindow[], at: Instant): PunchWindow | undefined {
  return windows.find((window) => window.from <= at && at <= window.until);
}

/**
 * The work date that a moment belongs to: that of the shift whose window holds it, else that of the planned day that it
 * lies in. Null when the schedule does not reach that far.
 */
export function workDateIn(schedule: readonly PlannedDay[], at: Instant): WorkDate | null {
  return windowHolding(windowsOf(schedule), at)?.workDate ?? plannedDayAround(schedule, at)?.workDate ?? null;
}

/**
 * The planned day that a moment lies in, whatever its shift: it begins with its local date and lasts until the next one
 * begins. Where somebody moves to another zone these two do not touch, so that a local date alone would leave a hole.
 */
export function plannedDayAround(schedule: readonly PlannedDay[], at: Instant): PlannedDay | undefined {
  const begun = schedule.findLast((day) => startOfDay(day.workDate, day.zone) <= at);
  if (begun === undefined) return undefined;
  const next = addDays(begun.workDate, 1);
  const isFollowed = schedule.some((day) => day.workDate === next);
  return isFollowed || at < startOfDay(next, begun.zone) ? begun : undefined;
}
