import type { DayRecordView } from '@atrium/contracts/attendance';
import type { Moments } from '../../parts/moments.js';

/** The first in and the last out of a day; null where there is none. */
export function endsOf({ slots }: Pick<DayRecordView, 'slots'>): { first: string | null; last: string | null } {
  return {
    first: slots.find(({ kind }) => kind === 'on')?.punchedAt ?? null,
    last: slots.findLast(({ kind }) => kind === 'off')?.punchedAt ?? null,
  };
}

/** `08:57 – 18:16`; nothing for a day without a punch. */
export function inAndOut(day: Pick<DayRecordView, 'slots'>, moments: Moments): string {
  const { first, last } = endsOf(day);
  if (first === null && last === null) return '';
  return [first && moments.time(first), '–', last && moments.time(last)].filter(Boolean).join(' ');
}

/** A day that has not come yet has a plan and no result. */
export const isAhead = ({ workDate, status }: DayRecordView, today: string): boolean =>
  workDate > today && status === 'pending';
