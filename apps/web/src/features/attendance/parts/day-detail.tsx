import type { DayExplained, PunchView } from '@atrium/contracts/attendance';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { holidayName } from '../../../shared/holiday-name.js';
import { durationText } from './amounts.js';
import { DayPunches } from './day-punches.js';
import { DaySlots } from './day-slots.js';
import { useMoments } from './moments.js';
import { ResultTag } from './result-tag.js';
import { Why } from './why.js';
import './day.css';

export interface DayDetailProps {
  readonly explained: DayExplained;
  /** What else is known of a punch. */
  readonly extra?: (punch: PunchView) => ReactNode;
}

/** A day that explains itself: result, required punches, why, every punch, and earlier results with why they were replaced. */
export function DayDetail({ explained, extra }: DayDetailProps) {
  const { t } = useTranslation('attendance');
  const { zone, shift, record, punches, trace, superseded } = explained;
  const { workDate, slots, figures, special, judgedAt, provisional } = record;
  const of = { zone, workDate };
  return (
    <div className="day-detail">
      <header>
        <div className="grow">
          <p className="quiet">{shift?.name ?? (special ? holidayName(t, special) : '')}</p>
          {figures.workedMinutes > 0 ? <p className="day-sum">{durationText(t, figures.workedMinutes)}</p> : null}
        </div>
        <ResultTag day={record} />
      </header>
      {provisional ? <p className="quiet">{t('day.provisional')}</p> : null}
      <DaySlots slots={slots} {...of} window={shift && { from: shift.windowFrom, until: shift.windowUntil }} />
      <Why trace={trace} judgedAt={provisional ? null : judgedAt} {...of} segments={slots.length / 2} />
      <h3>{t('punches.title')}</h3>
      <DayPunches punches={punches} {...of} {...(extra && { extra })} />
      {superseded.length > 0 ? <Superseded {...{ superseded, zone, workDate }} /> : null}
      {explained.inputHash ? (
        <details className="proof">
          <summary>{t('day.facts')}</summary>
          <p className="quiet">
            {t('why.engine', { hash: explained.inputHash, engine: explained.engineVersion ?? '' })}
          </p>
        </details>
      ) : null}
    </div>
  );
}

interface SupersededProps extends Pick<DayExplained, 'superseded' | 'zone'> {
  readonly workDate: string;
}

function Superseded({ superseded, zone, workDate }: SupersededProps) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone, workDate });
  const resultText = ({ status, figures }: DayExplained['superseded'][number]) => {
    const word = t(`status.${status}`);
    return figures.lateMinutes > 0
      ? `${word} · ${t('result.with_minutes', { result: t('result.late'), minutes: durationText(t, figures.lateMinutes) })}`
      : word;
  };
  return (
    <>
      <h3>{t('day.superseded')}</h3>
      <ul className="superseded">
        {superseded.map((was, at) => (
          <li key={at}>
            <p>{t('day.superseded_row', { until: moments.stamp(was.supersededAt), result: resultText(was) })}</p>
            <p className="quiet">{t('day.superseded_why', { why: t(`superseded.${was.why}`) })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
