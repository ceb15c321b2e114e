import type { ApprovedTime } from '../day/facts.js';
import type { Instant } from '../time/instants.js';
import { addDays, type WorkDate } from '../time/work-dates.js';

export type Half = 'first' | 'second';

/** What a leave request covers. Days and halves are included at both ends; moments are [from, until). */
export type LeaveSpan =
  | { readonly unit: 'day'; readonly from: WorkDate; readonly to: WorkDate }
  | {
      readonly unit: 'half_day';
      readonly from: WorkDate;
      readonly fromHalf: Half;
      readonly to: WorkDate;
      readonly toHalf: Half;
    }
  | { readonly unit: 'time'; readonly from: Instant; readonly until: Instant };

/** The span as facts of the days that it touches: half a day at an end that is one, whole days between. */
export function approvedTimesOf(id: string, span: LeaveSpan): ApprovedTime[] {
  const about = { id, kind: 'leave' as const };
  if (span.unit !== 'half_day') return [{ ...about, ...span }];
  const { from, to, fromHalf, toHalf } = span;
  const half = (workDate: WorkDate, which: Half) => ({ ...about, unit: 'half_day' as const, workDate, half: which });
  if (from === to && fromHalf === toHalf) return [half(from, fromHalf)];
  const first = fromHalf === 'second' ? addDays(from, 1) : from;
  const last = toHalf === 'first' ? addDays(to, -1) : to;
  return [
    ...(fromHalf === 'second' ? [half(from, 'second')] : []),
    ...(first <= last ? [{ ...about, unit: 'day' as const, from: first, to: last }] : []),
    ...(toHalf === 'first' ? [half(to, 'first')] : []),
  ];
}
