import { fieldError } from '@atrium/kit';
import { attendanceErrors } from '@atrium/contracts/attendance';
import { type ShiftRule, weekProblems } from '@atrium/rules-attendance';
import type { BookGroup } from '../rules/rule-book.js';
import { throwProblems } from '../shifts/check-shift.js';

/** Groups whose week uses a shift on a day, or on any later one. */
export function groupsUsing(groups: readonly BookGroup[], shiftId: string, from: string): BookGroup[] {
  return groups.filter(({ versions }) => {
    const ruling = versions.filter((version) => version.effectiveFrom <= from);
    const newest = ruling.reduce((last, { effectiveFrom }) => (effectiveFrom > last ? effectiveFrom : last), '');
    return versions.some(
      ({ effectiveFrom, rules }) => effectiveFrom >= newest && rules.week.some((id) => id === shiftId),
    );
  });
}

/** Throws when a week names a shift that does not rule yet, or one shift would run into the next day's. */
export function checkWeek(week: readonly (string | null)[], shiftOf: (id: string) => ShiftRule | undefined): void {
  const shifts = week.map((id, day) => {
    if (id === null) return null;
    const shift = shiftOf(id);
    if (!shift) throw fieldError(attendanceErrors.unknown_shift, ['rules', 'week', day]);
    return shift;
  });
  throwProblems(weekProblems(shifts), ['rules']);
}
