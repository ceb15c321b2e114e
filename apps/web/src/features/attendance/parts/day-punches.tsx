import type { PunchView } from '@atrium/contracts/attendance';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from './moments.js';
import { placeText } from './place-text.js';
import { unmatchedText } from './trace-text.js';
import './day.css';

export interface DayPunchesProps {
  readonly punches: readonly PunchView[];
  readonly zone: string;
  readonly workDate: string;
  /** What else is known of a punch, e.g. its receipt. */
  readonly extra?: (punch: PunchView) => ReactNode;
}

/** Every punch of a day as it happened, also those that count for nothing, with why. */
export function DayPunches({ punches, zone, workDate, extra }: DayPunchesProps) {
  const { t } = useTranslation('attendance');
  const moments = useMoments({ zone, workDate });
  if (punches.length === 0) return <p className="quiet">{t('punches.none')}</p>;
  return (
    <ul className="day-punches">
      {punches.map((punch) => (
        <li key={punch.id} className={punch.unmatched ? 'unmatched' : undefined}>
          <time dateTime={punch.at}>{moments.exact(punch.at)}</time>
          <div>
            <p>
              {placeText(t, punch.place)}
              {punch.field ? ` · ${t('punches.field')}` : ''}
              {punch.clock === 'server' ? '' : ` · ${t(`clock_kind.${punch.clock}`)}`}
            </p>
            {punch.remark ? <p className="quiet">{t('punches.remark', { remark: punch.remark })}</p> : null}
            {punch.unmatched ? (
              <p className="quiet">{t('punches.counts_not', { why: unmatchedText(t, punch.unmatched) })}</p>
            ) : null}
            {extra?.(punch)}
          </div>
        </li>
      ))}
    </ul>
  );
}
