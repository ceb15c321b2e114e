import type { CompanyDayView } from '@atrium/contracts/calendar';
import { useTranslation } from 'react-i18next';
import { holidayName } from '../../../shared/holiday-name.js';
import { writeDay } from '../../../shared/days.js';

export interface YearDaysProps {
  readonly items: readonly CompanyDayView[];
  readonly country: string | null;
  readonly year: number;
  readonly onDay: (day: string) => void;
}

/** The special days of the year as a list, each with where it is known from. */
export function YearDays({ items, country, year, onDay }: YearDaysProps) {
  const { t, i18n } = useTranslation('rules');
  const notices = items.filter(({ source }) => source !== 'company');
  return (
    <section className="year-days" aria-label={t('calendar.days')}>
      <p className="year-legend quiet">
        {(['statutory', 'rest', 'work'] as const).map((kind) => (
          <span key={kind}>
            <i className={`year-key ${kind}`} aria-hidden="true" />
            {t(`calendar.${kind}`)}
          </span>
        ))}
      </p>
      {notices.length === 0 ? (
        <p className="quiet">{t(country ? 'calendar.no_notice' : 'calendar.no_country', { year: String(year) })}</p>
      ) : null}
      {items.length === 0 ? null : (
        <ol>
          {items.map(({ day, kind, name, source, version }) => (
            <li key={day}>
              <button type="button" onClick={() => onDay(day)}>
                <time dateTime={day}>
                  {writeDay(day, i18n.language, { month: 'short', day: 'numeric', weekday: 'short' })}
                </time>
                <span className="grow">
                  <b>{holidayName(t, { name, source })}</b>
                  <span className="quiet">
                    {t(`calendar.${kind}`)} ·{' '}
                    {source === 'company'
                      ? t('calendar.own')
                      : t(`calendar.sources.${source}`, { defaultValue: source })}{' '}
                    · {t('calendar.version', { version })}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
