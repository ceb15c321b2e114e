import type { SlotView } from '@atrium/contracts/attendance';
import { type MarkKind, ResultMark } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { useSignedOut } from '../../../shared/session.js';
import { useMoments } from './moments.js';
import { placeText } from './place-text.js';
import { markOfSlot, useResultWords } from './result-of.js';
import { useTraceText } from './trace-text.js';
import './day.css';

export interface DaySlotsProps {
  readonly slots: readonly SlotView[];
  readonly zone: string;
  readonly workDate: string;
  /** When punches of the day count; with it, open slots say until when. */
  readonly window?: { readonly from: string; readonly until: string } | null;
  /** Punches that this device keeps until there is a connection, by the slot that they are for. */
  readonly waiting?: ReadonlyMap<string, string>;
}

/** The required punches of a day, each with its time, its result as shape and word, and the reason beside it. */
export function DaySlots({ slots, zone, workDate, window = null, waiting = new Map() }: DaySlotsProps) {
  const { t } = useTranslation('attendance');
  return (
    <ol className="day-slots" aria-label={t('slot.list')}>
      {slots.map((slot) => (
        <Slot
          key={slot.key}
          {...{ slot, zone, workDate, window, segments: slots.length / 2 }}
          kept={waiting.get(slot.key)}
        />
      ))}
    </ol>
  );
}

/** What the place says already, or the result. */
const saysNothingNew = (cause: string, mark: MarkKind): boolean => cause === 'punch' || cause === mark;

interface SlotProps extends Pick<DaySlotsProps, 'zone' | 'workDate' | 'window'> {
  readonly slot: SlotView;
  readonly segments: number;
  readonly kept: string | undefined;
}

function Slot({ slot, zone, workDate, window = null, segments, kept }: SlotProps) {
  const { t } = useTranslation('attendance');
  const words = useResultWords();
  const moments = useMoments({ zone, workDate });
  const sentence = useTraceText({ zone, workDate, segments });
  const { kind, scheduledAt, punchedAt, place, result, cause, reason } = slot;
  const isSignedOut = useSignedOut();
  const mark = kept && !punchedAt ? 'pending' : markOfSlot(slot);
  const isQuiet = mark === 'normal' || mark === 'pending' || mark === 'rest';
  const word = kept && !punchedAt ? t(isSignedOut ? 'queue.kept_signed_out' : 'queue.kept') : words.slot(slot);
  const at = punchedAt ?? kept;
  return (
    <li className={result === 'pending' && !kept ? 'open' : isQuiet ? undefined : mark}>
      <ResultMark kind={mark} word={word} alone />
      <div>
        <b>{t(`slot.${kind}_at`, { time: moments.time(scheduledAt) })}</b>
        {isQuiet ? null : (
          <p className="word" aria-hidden="true">
            {word}
          </p>
        )}
        {kept && !punchedAt ? <p aria-hidden="true">{word}</p> : null}
        {place ? <p>{placeText(t, place)}</p> : null}
        {cause && !saysNothingNew(cause, mark) ? <p>{t(`cause.${cause}`)}</p> : null}
        {result === 'pending' && !kept && window ? (
          <p>
            {t(`slot.${kind}_hint`, {
              from: moments.time(window.from),
              until: moments.time(window.until),
              grace: moments.time(slot.graceUntil),
            })}
          </p>
        ) : null}
        {!isQuiet && reason ? <p>{sentence(reason)}</p> : null}
      </div>
      <time dateTime={at} title={at ? moments.exact(at) : t('slot.none')}>
        {at ? moments.time(at) : '–'}
      </time>
    </li>
  );
}
