import { inOrder } from '../pairing/presses.js';
import type { DayInput, Punch } from './facts.js';
import { plannedDayAround, windowHolding, windowsOf } from './windows.js';

/** The punches that belong to the work date, in order: those in its window, and those in no window on its local date. */
export function punchesOfDay(input: DayInput): Punch[] {
  const windows = windowsOf(input.schedule);
  return inOrder(input.punches).filter(({ at }) => {
    const workDate = windowHolding(windows, at)?.workDate ?? plannedDayAround(input.schedule, at)?.workDate;
    return workDate === input.workDate;
  });
}
