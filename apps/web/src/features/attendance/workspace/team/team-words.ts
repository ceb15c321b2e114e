import type { BoardRow, SlotView } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { durationText } from '../../parts/amounts.js';
import { useMoments } from '../../parts/moments.js';
import { useTraceText } from '../../parts/trace-text.js';

/** Where somebody stands, and why. */
export interface RowWords {
  /** `Late 14 min`. */
  readonly state: string;
  /** The fact it rests on, short: `In 07:44, in time until 07:35`. */
  readonly fact: string;
  /** They pressed outside of every place, and that is not what the state says. */
  readonly isFieldToo: boolean;
  /** The whole sentence of the judgement. */
  readonly reason: string;
}

/** Says a row of the board in the reader's language, in the zone of the member's group. */
export function useRowWords(row: BoardRow): RowWords {
  const { t } = useTranslation(['team', 'attendance']);
  const { zone, workDate, state, slots, minutes, firstIn, lastOut, reason } = row;
  const moments = useMoments({ zone, workDate });
  const sentence = useTraceText({ zone, workDate, segments: slots.length / 2 });
  const first = (matches: (slot: SlotView) => boolean) => slots.find(matches);
  const time = (at: string | null | undefined) => (at ? moments.time(at) : '');
  const late = first(({ kind, result }) => kind === 'on' && /late$/.test(result));
  const early = first(({ kind, result }) => kind === 'off' && /early$/.test(result));
  const missing = first(({ result }) => result === 'missing');
  const open = first(({ result, kind }) => result === 'pending' && kind === 'on');
  const isPunched = slots.some(({ punchedAt }) => punchedAt !== null);
  const tooLate = first(({ result }) => result === 'absent_late');
  const whole = reason ? sentence(reason) : '';
  const lateFact = t('fact.late', { at: time(late?.punchedAt), grace: time(late?.graceUntil) });
  const earlyFact = t('fact.left_early', { at: time(early?.punchedAt), planned: time(early?.scheduledAt) });
  const facts: Readonly<Record<BoardRow['state'], string>> = {
    late: early ? t('fact.both', { one: lateFact, other: earlyFact }) : lateFact,
    not_in: t('fact.not_in', { at: time(open?.scheduledAt) }),
    left_early: earlyFact,
    missing: missing ? t(`fact.missing_${missing.kind}`, { at: time(missing.scheduledAt) }) : whole,
    absent: tooLate ? t('fact.absent_late', { at: time(tooLate.punchedAt) }) : isPunched ? whole : t('fact.absent'),
    field: row.remark ?? whole,
    in: whole,
    left: t('fact.left', { at: time(firstIn) }),
    expected: row.shiftName ?? '',
    on_leave: whole,
    trip: whole,
    rest: whole,
    none: whole,
  };
  const duration = minutes > 0 ? durationText(t, minutes) : '';
  const at = { in: firstIn, field: firstIn, left: lastOut, expected: open?.scheduledAt }[state as string];
  const isFieldToo = state !== 'field' && slots.some(({ result, cause }) => result === 'field' || cause === 'field');
  const fact =
    isFieldToo && row.remark ? t('fact.with_remark', { fact: facts[state], remark: row.remark }) : facts[state];
  return { isFieldToo, fact, reason: whole, state: t(`state.${state}`, { duration, at: time(at) }).trim() };
}
