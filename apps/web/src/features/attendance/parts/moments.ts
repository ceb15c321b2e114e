import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Instants and days as a reader sees them: in the zone of the work date, in their language. */
export interface Moments {
  /** `09:07`; with the day in words where it is not the work date. */
  time(instant: string): string;
  /** `09:07:12`, likewise. */
  exact(instant: string): string;
  /** `Thu, Nov 26`. */
  day(day: string): string;
  /** `Nov 26`; with the year where it is another. */
  date(day: string): string;
  /** Day and time. */
  stamp(instant: string): string;
}

export interface MomentsOf {
  readonly zone: string;
  /** Times of this day stand alone; without one, all do. */
  readonly workDate?: string | null;
}

/** How to write moments of a work date in its zone. */
export function useMoments({ zone, workDate = null }: MomentsOf): Moments {
  const { t, i18n } = useTranslation('attendance');
  const { language } = i18n;
  return useMemo(() => momentsIn({ zone, workDate, language, t }), [zone, workDate, language, t]);
}

interface Speech {
  readonly zone: string;
  readonly workDate: string | null;
  readonly language: string;
  readonly t: TFunction;
}

function momentsIn({ zone, workDate, language, t }: Speech): Moments {
  const hands = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  const short = new Intl.DateTimeFormat('en-GB', hands);
  const long = new Intl.DateTimeFormat('en-GB', { ...hands, second: '2-digit' });
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  const year = workDate?.slice(0, 4) ?? null;
  const day = (date: string) => dayText(date, { language, year, weekday: 'short' });
  const beside = (instant: string, time: string): string => {
    const date = local.format(new Date(instant));
    if (workDate === null || date === workDate) return time;
    const apart = (Date.parse(date) - Date.parse(workDate)) / 86_400_000;
    if (apart === 1) return t('attendance:day_offset.next', { time });
    return apart === -1
      ? t('attendance:day_offset.before', { time })
      : t('attendance:day_offset.other', { time, day: day(date) });
  };
  return {
    time: (instant) => beside(instant, short.format(new Date(instant))),
    exact: (instant) => beside(instant, long.format(new Date(instant))),
    day,
    date: (date) => dayText(date, { language, year }),
    stamp: (instant) => {
      const at = new Date(instant);
      return t('attendance:day_offset.other', { day: day(local.format(at)), time: short.format(at) });
    },
  };
}

interface DayForm {
  readonly language: string;
  /** The year that goes without saying; null: every year does. */
  readonly year: string | null;
  readonly weekday?: 'short';
}

/** A calendar day in words. */
function dayText(date: string, { language, year, weekday }: DayForm): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday,
    day: 'numeric',
    month: 'short',
    ...(year === null || date.startsWith(year) ? {} : { year: 'numeric' }),
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
