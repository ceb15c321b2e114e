import type { DayRecordView } from '@atrium/contracts/attendance';
import { type MarkKind, ResultMark } from '@atrium/ui';
import { resultOfDay, useResultWords } from './result-of.js';

const tones: Partial<Record<MarkKind, string>> = {
  late: 'amber',
  early: 'amber',
  missing: 'red',
  absent: 'red',
  leave: 'blue',
  half: 'blue',
  trip: 'violet',
  field: 'violet',
};

/** A day's result as a tag: shape, word and, for an exception, its colour. */
export function ResultTag({ day }: { readonly day: Pick<DayRecordView, 'status' | 'slots'> }) {
  const words = useResultWords();
  const { kind } = resultOfDay(day);
  return (
    <span className={['tag', tones[kind]].filter(Boolean).join(' ')}>
      <ResultMark kind={kind} word={words.day(day)} />
    </span>
  );
}
