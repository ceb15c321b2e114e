import type { DayFigures } from '@atrium/contracts/attendance';
import { type MarkKind, ResultMark } from '@atrium/ui';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { daysText, durationText } from '../../parts/amounts.js';

/** The finished days of a month as an equation, and below it what was out of the ordinary. */
export function MonthSums({ sums }: { readonly sums: DayFigures }) {
  const { t } = useTranslation('attendance');
  const terms: readonly (readonly [name: string, kind: MarkKind, days: number])[] = [
    ['present', 'normal', sums.presentDays],
    ['leave', 'leave', sums.leaveDays],
    ['trip', 'trip', sums.tripDays],
    ['absent', 'absent', sums.absentDays],
  ];
  return (
    <section className="month-sums" aria-label={t('month.finished')}>
      <div className="equation">
        <div>
          <span>{t('month.required')}</span>
          <b>{daysText(sums.requiredDays)}</b>
        </div>
        {terms.map(([name, kind, days], at) => (
          <Fragment key={name}>
            <span className="sign">{at === 0 ? '=' : '+'}</span>
            <div>
              <ResultMark kind={kind} word={t(`month.${name}`)} />
              <b>{daysText(days)}</b>
            </div>
          </Fragment>
        ))}
      </div>
      <Exceptions sums={sums} />
    </section>
  );
}

function Exceptions({ sums }: { readonly sums: DayFigures }) {
  const { t } = useTranslation('attendance');
  const rows: readonly (readonly [name: string, kind: MarkKind, times: number, minutes: number])[] = [
    ['late', 'late', sums.lateTimes, sums.lateMinutes],
    ['early', 'early', sums.earlyTimes, sums.earlyMinutes],
    ['missing', 'missing', sums.missingTimes, 0],
    ['field', 'field', sums.fieldTimes, 0],
  ];
  const times = (count: number, minutes: number) =>
    minutes > 0
      ? t('month.times_minutes', { times: t('month.times', { count }), minutes: durationText(t, minutes) })
      : t('month.times', { count });
  return (
    <dl className="exceptions">
      {rows.map(([name, kind, count, minutes]) =>
        count > 0 ? (
          <div key={name}>
            <dt>
              <ResultMark kind={kind} word={t(`month.${name}`)} />
            </dt>
            <dd>{times(count, minutes)}</dd>
          </div>
        ) : null,
      )}
      <div>
        <dt>{t('month.worked')}</dt>
        <dd>
          {durationText(t, sums.workedMinutes)}{' '}
          <span className="quiet">{t('month.of_planned', { planned: durationText(t, sums.scheduledMinutes) })}</span>
        </dd>
      </div>
    </dl>
  );
}
