import { useTranslation } from 'react-i18next';
import { useMe } from '../me.js';

/** A moment in the reader's zone and words ("yesterday 18:02"); the exact time on hover. */
export function When({ at }: { readonly at: string }) {
  const { i18n } = useTranslation();
  const { timeZone } = useMe();
  const exact = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'full',
    timeStyle: 'long',
    hourCycle: 'h23',
    timeZone,
  });
  return (
    <time dateTime={at} title={exact.format(new Date(at))}>
      {whenText(at, { language: i18n.language, timeZone })}
    </time>
  );
}

interface WhenTextOptions {
  readonly language: string;
  readonly timeZone: string;
  readonly now?: Date;
}

/** Today and yesterday by name, other days by their date; the year only when it is another one. */
export function whenText(at: string, { language, timeZone, now = new Date() }: WhenTextOptions): string {
  const moment = new Date(at);
  const dayOf = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  const ago = Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(moment))) / 86_400_000);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(moment);
  if (ago === 0 || ago === 1) {
    const word = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day');
    return `${word[0]?.toLocaleUpperCase(language) ?? ''}${word.slice(1)} ${time}`;
  }
  const sameYear = dayOf(now).slice(0, 4) === dayOf(moment).slice(0, 4);
  const day = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
    timeZone,
  }).format(moment);
  return `${day} ${time}`;
}
