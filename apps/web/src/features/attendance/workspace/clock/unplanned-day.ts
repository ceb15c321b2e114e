import type { MyDayView } from '@atrium/contracts/attendance';

const localDay = (at: number, timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);

/**
 * What is known of today when the last answer is of a day that is over meanwhile and the server can't be asked: the places
 * and rules of that answer, and no plan. A press is kept and judged when it arrives.
 */
export function dayAsKnown(day: MyDayView, { now, unreachable }: { now: number; unreachable: boolean }): MyDayView {
  const isOver = day.shift ? now > Date.parse(day.shift.windowUntil) : localDay(now, day.zone) !== day.workDate;
  if (!unreachable || !isOver) return day;
  return {
    ...day,
    workDate: localDay(now, day.zone),
    special: null,
    shift: null,
    status: 'pending',
    slots: [],
    punches: [],
    trace: [],
    figures: { ...day.figures, workedMinutes: 0 },
    next: null,
  };
}

/** Nothing of today's plan is known. */
export const isUnplanned = ({ next, trace }: MyDayView): boolean => next === null && trace.length === 0;
