import { useParams, useSearchParams } from 'react-router';
import { useCompany } from '../../../../shared/company.js';
import { useToday } from '../../../../shared/days.js';

/** What the address shows: a month, as calendar or list, and perhaps one of its days. */
export interface MonthAddress {
  readonly month: string;
  readonly day: string | null;
  readonly view: 'calendar' | 'list';
  /** The address of the same page with something else shown. */
  to(changes: { readonly month?: string; readonly day?: string | null; readonly view?: 'calendar' | 'list' }): string;
}

/** Reads the address, and writes others. `base`: whose month it is, as a path below the company. */
export function useMonthAddress(base = 'attendance/month'): MonthAddress {
  const { day: named } = useParams();
  const [search] = useSearchParams();
  const company = useCompany();
  const today = useToday();
  const day = named !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(named) ? named : null;
  const asked = search.get('m');
  const month = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : (day ?? today).slice(0, 7);
  const view = search.get('view') === 'list' ? 'list' : 'calendar';
  return {
    month,
    day,
    view,
    to: (changes) => {
      const next = { month, day, view, ...changes };
      const query = new URLSearchParams({ m: next.month, ...(next.view === 'list' ? { view: 'list' } : {}) });
      return `/c/${company ?? ''}/${base}${next.day ? `/${next.day}` : ''}?${query.toString()}`;
    },
  };
}

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}
