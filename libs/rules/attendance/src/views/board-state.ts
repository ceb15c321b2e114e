import type { BoardState } from '../codes.js';
import type { Instant } from '../time/instants.js';
import type { DayExplanation, SlotDetail } from './explain-day.js';

/** In which a board lists people: those first who need a look. */
export const boardOrder: readonly BoardState[] = [
  'late',
  'not_in',
  'left_early',
  'missing',
  'absent',
  'field',
  'in',
  'left',
  'expected',
  'on_leave',
  'trip',
  'rest',
  'none',
];

const late = new Set(['late', 'serious_late', 'absent_late']);
const early = new Set(['early', 'serious_early']);

/**
 * Where somebody is in their day, as a manager wants to see it; each person is in exactly one state. From an explanation
 * made with `provisional`. What needs a look wins: absent, missing, late, left early; a person who was late stays so all day.
 */
export function boardState({ record, slots }: Pick<DayExplanation, 'record' | 'slots'>, now: Instant): BoardState {
  const settled = settledState(record.status);
  if (settled !== null) return settled;
  const needed = slots.filter(({ result }) => result !== 'on_leave' && result !== 'not_required');
  if (needed.some(({ result }) => result === 'missing')) return 'missing';
  if (needed.some(({ result }) => late.has(result))) return 'late';
  const last = needed.findLast((slot) => slot.at !== null);
  if (last !== undefined && early.has(last.result)) return 'left_early';
  if (last?.kind === 'on') return isField(last) ? 'field' : 'in';
  const next = needed.slice(last === undefined ? 0 : needed.indexOf(last) + 1).find(({ kind }) => kind === 'on');
  if (next === undefined) return last === undefined ? awayState(slots) : 'left';
  return now >= next.effectiveAt ? 'not_in' : 'expected';
}

function settledState(status: DayExplanation['record']['status']): BoardState | null {
  if (status === 'none' || status === 'absent' || status === 'on_leave' || status === 'trip') return status;
  return status === 'rest' || status === 'holiday' ? 'rest' : null;
}

/** Whether a slot was pressed in the field, be it late too. */
export const isField = ({ result, cause }: Pick<SlotDetail, 'result' | 'cause'>): boolean =>
  result === 'field' || cause === 'field';

/** Nothing is asked of them today: out with approval counts as in. */
function awayState(slots: readonly SlotDetail[]): BoardState {
  return slots.some(({ cause }) => cause === 'leave') ? 'on_leave' : 'in';
}
