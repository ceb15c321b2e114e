import { useTranslation } from 'react-i18next';
import { useMe } from './me.js';

/** The calendar day that it is at the company now, `2026-03-28`. */
export function useToday(): string {
  const { timeZone } = useMe().company;
  return dayNow(timeZone);
}

const dayNow = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

/** Says a calendar day in the reader's language. */
export function useDayText(): (day: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

/** Says a moment to the minute, in the reader's language and the zone that is asked for; hours as everywhere here, 0 to 23. */
export function useMomentText(timeZone: string): (instant: string) => string {
  const { i18n } = useTranslation();
  const to = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const format = new Intl.DateTimeFormat(i18n.language, to);
  return (instant) => format.format(new Date(instant));
}

/** So many days after a day; before it when negative. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** A calendar day in words, in the form that is asked for. */
export const writeDay = (day: string, language: string, as: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...as, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
