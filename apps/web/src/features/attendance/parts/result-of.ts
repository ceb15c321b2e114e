import type { DayRecordView, SlotView } from '@atrium/contracts/attendance';
import type { MarkKind } from '@atrium/ui';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { durationText } from './amounts.js';

const slotMarks: Readonly<Record<SlotView['result'], MarkKind>> = {
  normal: 'normal',
  late: 'late',
  serious_late: 'late',
  absent_late: 'absent',
  early: 'early',
  serious_early: 'early',
  missing: 'missing',
  not_required: 'rest',
  on_leave: 'leave',
  field: 'field',
  pending: 'pending',
};

const dayMarks: Readonly<Record<DayRecordView['status'], MarkKind>> = {
  present: 'normal',
  half_day: 'half',
  absent: 'absent',
  on_leave: 'leave',
  trip: 'trip',
  rest: 'rest',
  holiday: 'rest',
  pending: 'pending',
  none: 'rest',
};

/** Of several results of one day, the first of these is what a reader wants to see. */
const gravest: readonly MarkKind[] = ['absent', 'missing', 'late', 'early', 'field', 'fixed', 'leave'];

type SlotResultOf = Pick<SlotView, 'result' | 'cause' | 'minutes'>;

/** The shape of a slot's result. */
export function markOfSlot({ result, cause }: Pick<SlotView, 'result' | 'cause'>): MarkKind {
  if (result !== 'normal') return slotMarks[result];
  if (cause === 'field') return 'field';
  if (cause === 'trip') return 'trip';
  return cause === 'make_up_card' || cause === 'manager' ? 'fixed' : 'normal';
}

/** What a day comes to at a glance: the slot that is worth a look, or none and the day's own status. */
export interface DayResult {
  readonly kind: MarkKind;
  readonly slot: SlotResultOf | null;
}

/** The shape of a day's result, and which of its slots it comes from. */
export function resultOfDay({ status, slots }: Pick<DayRecordView, 'status' | 'slots'>): DayResult {
  if (status !== 'present' && status !== 'pending' && status !== 'half_day')
    return { kind: dayMarks[status], slot: null };
  for (const kind of gravest) {
    const slot = slots.find((each) => markOfSlot(each) === kind);
    if (slot) return { kind, slot };
  }
  return { kind: dayMarks[status], slot: null };
}

/** The words of results. */
export interface ResultWords {
  slot(slot: SlotResultOf): string;
  day(day: Pick<DayRecordView, 'status' | 'slots'>): string;
}

/** How to say results in the reader's language: `Late, 7 min`. */
export function useResultWords(): ResultWords {
  const { t } = useTranslation('attendance');
  return {
    slot: (slot) => slotWord(t, slot),
    day: (day) => {
      const { slot } = resultOfDay(day);
      return slot ? slotWord(t, slot) : t(`status.${day.status}`);
    },
  };
}

function slotWord(t: TFunction, slot: SlotResultOf): string {
  const { result, cause, minutes } = slot;
  if (result === 'normal' && cause === 'make_up_card') return t('attendance:result.fixed');
  if (result === 'normal' && cause === 'manager') return t('attendance:result.corrected');
  if (markOfSlot(slot) === 'field') return t('attendance:result.field');
  const word = t(`attendance:result.${result}`);
  return minutes > 0 ? t('attendance:result.with_minutes', { result: word, minutes: durationText(t, minutes) }) : word;
}
