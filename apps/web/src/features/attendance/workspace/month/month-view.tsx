import type { MonthView } from '@atrium/contracts/attendance';
import { Empty, Icon } from '@atrium/ui';
import { CalendarOff, ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '../../../../shared/days.js';
import { type MonthAddress, monthAfter } from './month-address.js';
import { MonthCalendar } from './month-calendar.js';
import { MonthList } from './month-list.js';
import { MonthSums } from './month-sums.js';
import './month.css';

/** The sums of a month, and its days as a calendar or a list. */
export function Month({ view, address }: { readonly view: MonthView; readonly address: MonthAddress }) {
  const { t } = useTranslation('attendance');
  if (view.days.every(({ status }) => status === 'none'))
    return (
      <Empty icon={CalendarOff} title={t('month.nothing_title')}>
        {t('month.nothing')}
      </Empty>
    );
  return (
    <>
      <MonthSums sums={view.sums} />
      {address.view === 'list' ? (
        <MonthList view={view} address={address} />
      ) : (
        <MonthCalendar view={view} address={address} />
      )}
    </>
  );
}

/** Which month, and how it is shown. */
export function MonthBar({ address }: { readonly address: MonthAddress }) {
  const { t, i18n } = useTranslation('attendance');
  const today = useToday();
  const { month, view } = address;
  const name = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <div className="month-bar">
      <Link
        className="icon-button"
        to={address.to({ month: monthAfter(month, -1), day: null })}
        aria-label={t('month.previous')}
      >
        <Icon of={ChevronLeft} />
      </Link>
      <h2 aria-live="polite">{name.format(new Date(`${month}-01T00:00:00Z`))}</h2>
      <Link
        className="icon-button"
        to={address.to({ month: monthAfter(month, 1), day: null })}
        aria-label={t('month.next')}
      >
        <Icon of={ChevronRight} />
      </Link>
      {today.startsWith(month) ? null : (
        <Link className="button text small" to={address.to({ month: today.slice(0, 7), day: null })}>
          {t('month.this')}
        </Link>
      )}
      <nav className="view-switch" aria-label={t('month.view')}>
        {(['calendar', 'list'] as const).map((kind) => (
          <Link key={kind} to={address.to({ view: kind })} replace aria-current={view === kind ? 'true' : undefined}>
            {t(`month.${kind}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
