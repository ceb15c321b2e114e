import { addDays, daysBetween } from '@atrium/rules-attendance';

/** The last day of a month, `2026-02` → `2026-02-28`. */
export function lastOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return addDays(`${next}-01`, -1);
}

/** Every day of a month. */
export const datesOf = (month: string): string[] => daysBetween(`${month}-01`, lastOf(month));
