interface Reader {
  readonly language: string;
  readonly timeZone: string;
  readonly now?: Date;
}

/** The calendar day of a moment, as `2026-03-03`. */
export const dayOf = (at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));

export const clockText = (at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(new Date(at));

const daysAgo = (at: Date, { timeZone, now = new Date() }: Reader): number =>
  Math.round((Date.parse(dayOf(now, timeZone)) - Date.parse(dayOf(at, timeZone))) / 86_400_000);

function relativeDay(ago: number, language: string): string {
  const word = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day');
  return `${word[0]?.toLocaleUpperCase(language) ?? ''}${word.slice(1)}`;
}

/** As short as a list has room for: the time today, else yesterday, the weekday of this week, or the date. */
export function rowTime(milliseconds: number, reader: Reader): string {
  const at = new Date(milliseconds);
  const ago = daysAgo(at, reader);
  const { language, timeZone } = reader;
  if (ago <= 0) return clockText(at, timeZone);
  if (ago === 1) return relativeDay(1, language);
  if (ago < 7) return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone }).format(at);
  return new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', timeZone }).format(at);
}

/** The heading of a day: "Today, Tuesday, 3 March"; the year only when it is another one. */
export function dayText(at: string, reader: Reader): string {
  const moment = new Date(at);
  const { language, timeZone, now = new Date() } = reader;
  const ago = daysAgo(moment, reader);
  const sameYear = dayOf(now, timeZone).slice(0, 4) === dayOf(moment, timeZone).slice(0, 4);
  const date = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
    timeZone,
  }).format(moment);
  const comma = language.startsWith('zh') ? '，' : ', ';
  return ago === 0 || ago === 1 ? `${relativeDay(ago, language)}${comma}${date}` : date;
}
