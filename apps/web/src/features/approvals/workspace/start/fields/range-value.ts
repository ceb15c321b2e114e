import type { DateRange, FormField } from '@atrium/contracts/approvals';
import { calendarAmount } from '@atrium/rules-approvals';

type RangeField = Extract<FormField, { kind: 'date_range' }>;

/** The ends of a range as far as they are chosen; the halves only count for a range in half days. */
export interface RangeEnds {
  readonly from: string | null;
  readonly to: string | null;
  readonly fromHalf: 'first' | 'second';
  readonly toHalf: 'first' | 'second';
}

const halfOf = (value: unknown, otherwise: 'first' | 'second') =>
  value === 'first' || value === 'second' ? value : otherwise;

/** What is chosen of a range that may be unfinished. */
export function endsOf(value: unknown): RangeEnds {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof RangeEnds, unknown>>;
  return {
    from: typeof given.from === 'string' ? given.from : null,
    to: typeof given.to === 'string' ? given.to : null,
    fromHalf: halfOf(given.fromHalf, 'first'),
    toHalf: halfOf(given.toHalf, 'second'),
  };
}

/** The value of a field for these ends, with its length by the calendar; unfinished ones stay as they are. */
export function rangeOf({ unit }: Pick<RangeField, 'unit'>, ends: RangeEnds): unknown {
  const { from, to, fromHalf, toHalf } = ends;
  if (from === null && to === null) return null;
  if (from === null || to === null) return ends;
  const range: DateRange =
    unit === 'half_day' ? { unit, from, to, fromHalf, toHalf, amount: '0' } : { unit, from, to, amount: '0' };
  return { ...range, amount: calendarAmount(range) ?? '0' };
}
