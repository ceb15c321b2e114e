import type { CompanyDayView } from '@atrium/contracts/calendar';
import { useTranslation } from 'react-i18next';
import { holidayName } from '../../../shared/holiday-name.js';

export interface MonthGridProps {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly days: ReadonlyMap<string, CompanyDayView>;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

/** One month of the year. Each day can be opened; those that differ from the week show what they are. */
export function MonthGrid({ year, month, days, today, onDay }: MonthGridProps) {
  const { t, i18n } = useTranslation('rules');
  const format = (as: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.language, { ...as, timeZone: 'UTC' });
  const monthName = format({ month: 'long' }).format(Date.UTC(year, month, 1));
  const long = format({ dateStyle: 'full' });
  const weekday = format({ weekday: 'narrow' });
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (
    <section className="year-month" aria-label={monthName}>
      <h2>{monthName}</h2>
      <div className="year-grid">
        {Array.from({ length: 7 }, (_, day) => (
          <span key={day} className="year-weekday" aria-hidden="true">
            {weekday.format(Date.UTC(1970, 0, 5 + day))}
          </span>
        ))}
        {Array.from({ length }, (_, at) => {
          const date = Date.UTC(year, month, at + 1);
          const day = new Date(date).toISOString().slice(0, 10);
          const special = days.get(day);
          const name = special ? holidayName(t, special) : '';
          const isWeekend = [0, 6].includes(new Date(date).getUTCDay());
          const classes = ['year-day', special?.kind ?? (isWeekend ? 'weekend' : ''), day === today ? 'today' : ''];
          const label = special ? `${long.format(date)}, ${t(`calendar.${special.kind}`)}, ${name}` : long.format(date);
          return (
            <button
              key={day}
              type="button"
              className={classes.filter(Boolean).join(' ')}
              style={at === 0 ? { gridColumnStart: before + 1 } : undefined}
              aria-label={label}
              title={special ? `${name} (${t(`calendar.${special.kind}`)})` : undefined}
              onClick={() => onDay(day)}
            >
              {at + 1}
            </button>
          );
        })}
      </div>
    </section>
  );
}
