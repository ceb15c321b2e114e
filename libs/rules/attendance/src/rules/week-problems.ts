import { wallMinutes } from '../time/wall-times.js';
import type { ShiftRule } from './shift-rule.js';
import type { RuleProblem } from './shift-problems.js';

/** Whether a shift would still run when the next day's begins: 20:00–30:00 and then 05:00–09:00. Touching is allowed. */
export function runsIntoNextDay(shift: ShiftRule, next: ShiftRule): boolean {
  const off = shift.segments.at(-1)?.off;
  const on = next.segments[0]?.on;
  return off !== undefined && on !== undefined && wallMinutes(off) > 1440 + wallMinutes(on);
}

/** Shifts of a week (Monday first) that run into the next day's; Sunday is followed by Monday. The path names the later day. */
export function weekProblems(week: readonly (ShiftRule | null)[]): RuleProblem[] {
  return week.flatMap((shift, day) => {
    const following = (day + 1) % week.length;
    const next = week[following] ?? null;
    if (shift === null || next === null || !runsIntoNextDay(shift, next)) return [];
    return [{ code: 'shifts_overlap', path: ['week', following] } as const];
  });
}
