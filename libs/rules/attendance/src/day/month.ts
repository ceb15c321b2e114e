import type { DayFigures, DayStatus, SlotResult } from '../codes.js';
import type { WorkDate } from '../time/work-dates.js';
import { noFigures } from './day-figures.js';
import type { DayRecord } from './day-record.js';
import type { SlotKey } from './facts.js';

/** A figure that speaks against somebody always names its day and slot. */
export interface MonthException {
  readonly workDate: WorkDate;
  readonly slot: SlotKey;
  readonly result: SlotResult;
  readonly minutes: number;
}

/** The sums of a month, and what they are the sums of. */
export interface MonthSummary {
  readonly figures: DayFigures;
  /** How many finished days have each status. */
  readonly days: Readonly<Partial<Record<DayStatus, number>>>;
  readonly exceptions: readonly MonthException[];
  /** Days that are not finished: in no sum. */
  readonly openDays: readonly WorkDate[];
}

const unremarkable = new Set<SlotResult>(['normal', 'not_required', 'on_leave', 'field', 'pending']);

/**
 * Adds day records up, and nothing else: every figure is the sum of that figure over the finished days, so
 * required = present + absent + leave + trip holds for the month as it does for each day.
 */
export function summariseMonth(records: readonly DayRecord[]): MonthSummary {
  const figures: Record<keyof DayFigures, number> = { ...noFigures };
  const days: Partial<Record<DayStatus, number>> = {};
  const exceptions: MonthException[] = [];
  const openDays: WorkDate[] = [];
  for (const record of records) {
    const { workDate, status } = record;
    if (record.provisional) {
      openDays.push(workDate);
      continue;
    }
    days[status] = (days[status] ?? 0) + 1;
    for (const name of figureNames) figures[name] += record.figures[name];
    for (const { key, result, minutes } of record.slots) {
      if (!unremarkable.has(result)) exceptions.push({ workDate, slot: key, result, minutes });
    }
  }
  return { figures, days, exceptions, openDays };
}

const figureNames = Object.keys(noFigures) as readonly (keyof DayFigures)[];

/** The last out of a day: what `lastOutBefore` of the next one wants. */
export function lastOutOf(record: DayRecord): number | null {
  return record.slots.findLast(({ key, at }) => key.endsWith('.off') && at !== null)?.at ?? null;
}
