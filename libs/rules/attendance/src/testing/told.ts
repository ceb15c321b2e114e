import type { DayFigures } from '../codes.js';
import type { DayRecord } from '../day/day-record.js';

/** The results of a day as a clerk would read them out: `late 6, normal`. */
export function told({ slots }: Pick<DayRecord, 'slots'>): string {
  return slots.map(({ result, minutes }) => (minutes > 0 ? `${result} ${minutes}` : result)).join(', ');
}

/** What the results of a day rest on: `punch, leave`; `-` where there is no cause. */
export function causes({ slots }: Pick<DayRecord, 'slots'>): string {
  return slots.map(({ cause }) => cause ?? '-').join(', ');
}

/** How a day divides, in hundredths of a day: `present 50, leave 50`. */
export function shares({ figures }: Pick<DayRecord, 'figures'>): string {
  const parts = [
    ['present', figures.presentDays],
    ['absent', figures.absentDays],
    ['leave', figures.leaveDays],
    ['trip', figures.tripDays],
  ] as const;
  return parts
    .filter(([, share]) => share > 0)
    .map(([name, share]) => `${name} ${share}`)
    .join(', ');
}

/** The parts that always make up what was required. */
export const partsOf = (figures: DayFigures): number =>
  figures.presentDays + figures.absentDays + figures.leaveDays + figures.tripDays;
