import { type CompanyDayView, listCompanyDays } from '@atrium/contracts/calendar';
import { Icon } from '@atrium/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useToday } from '../../../shared/days.js';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useRead } from '../../../shared/use-call.js';
import { DayDialog } from './day-dialog.js';
import { MonthGrid } from './month-grid.js';
import { YearDays } from './year-days.js';
import './calendar.css';

/** A year with the days that differ from the weekly pattern: public holidays, make-up workdays, and the company's own. */
export function CalendarPage() {
  const { t } = useTranslation('rules');
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const year = yearIn(search.get('year')) ?? Number(today.slice(0, 4));
  const open = search.get('day');
  const days = useRead(listCompanyDays, { year }, { keep: true });
  const to = (next: number) => `?year=${next}`;
  const show = (day: string | null) =>
    setSearch(day ? { year: String(year), day } : { year: String(year) }, { replace: day === null });
  return (
    <div className="pane grow year">
      <div className="pane-bar">
        <h1 className="grow">{t('calendar.title')}</h1>
        <Link
          className="icon-button"
          to={to(year - 1)}
          aria-label={t('calendar.previous')}
          title={t('calendar.previous')}
        >
          <Icon of={ChevronLeft} />
        </Link>
        <b className="num" aria-live="polite">
          {year}
        </b>
        <Link className="icon-button" to={to(year + 1)} aria-label={t('calendar.next')} title={t('calendar.next')}>
          <Icon of={ChevronRight} />
        </Link>
      </div>
      <div className="scroll">
        <Loaded of={days} rows={12}>
          {({ items, country }) => (
            <div className="year-body">
              <div className="year-months">
                {Array.from({ length: 12 }, (_, month) => (
                  <MonthGrid key={month} {...{ year, month, today }} days={byDay(items)} onDay={show} />
                ))}
              </div>
              <YearDays items={items} country={country} year={year} onDay={show} />
            </div>
          )}
        </Loaded>
      </div>
      {open && days.data ? (
        <DayDialog
          key={open}
          day={open}
          known={days.data.items.find(({ day }) => day === open) ?? null}
          onClose={() => show(null)}
        />
      ) : null}
    </div>
  );
}

const byDay = (items: readonly CompanyDayView[]): ReadonlyMap<string, CompanyDayView> =>
  new Map(items.map((item) => [item.day, item]));

function yearIn(text: string | null): number | null {
  const year = Number(text);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null;
}
