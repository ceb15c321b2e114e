/** For whom a time is said. `now` is the moment of saying. */
export interface TimeReader {
  readonly language: string;
  readonly timeZone: string;
  readonly now?: Date;
}

/** The calendar day of a moment, as `2026-03-03`. */
export const dayOf = (at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));

/** Hours and minutes, 00:00 to 23:59. */
export const clockText = (at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(new Date(at));

/** All that there is to say of a moment: for what shows on hover. */
export const exactText = (at: string, { language, timeZone }: TimeReader): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23', timeZone }).format(
    new Date(at),
  );

/** Today and yesterday by name, other days by their date; the year only when it is another one. */
export function whenText(at: string, reader: TimeReader): string {
  const moment = new Date(at);
  const { language, timeZone } = reader;
  const ago = daysAgo(moment, reader);
  const day =
    ago === 0 || ago === 1
      ? relativeDay(ago, language)
      : new Intl.DateTimeFormat(language, {
          ...{ day: 'numeric', month: 'short', timeZone },
          ...(!isThisYear(moment, reader) && { year: 'numeric' }),
        }).format(moment);
  return `${day} ${clockText(moment, timeZone)}`;
}

/** As short as a list has room for: the time today, else yesterday, the weekday of this week, or the date. */
export function rowTime(milliseconds: number, reader: TimeReader): string {
  const at = new Date(milliseconds);
  const ago = daysAgo(at, reader);
  const { language, timeZone } = reader;
  if (ago <= 0) return clockText(at, timeZone);
  if (ago === 1) return relativeDay(1, language);
  if (ago < 7) return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone }).format(at);
  return new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', timeZone }).format(at);
}

/** The heading of a day: "Today, Tuesday, 3 March"; the year only when it is another one. */
export function dayText(at: string, reader: TimeReader): string {
  const moment = new Date(at);
  const { language, timeZone } = reader;
  const ago = daysAgo(moment, reader);
  const date = new Intl.DateTimeFormat(language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone },
    ...(!isThisYear(moment, reader) && { year: 'numeric' }),
  }).format(moment);
  const comma = language.startsWith('zh') ? '，' : ', ';
  return ago === 0 || ago === 1 ? `${relativeDay(ago, language)}${comma}${date}` : date;
}

const daysAgo = (at: Date, { timeZone, now = new Date() }: TimeReader): number =>
  Math.round((Date.parse(dayOf(now, timeZone)) - Date.parse(dayOf(at, timeZone))) / 86_400_000);

const isThisYear = (at: Date, { timeZone, now = new Date() }: TimeReader): boolean =>
  dayOf(now, timeZone).slice(0, 4) === dayOf(at, timeZone).slice(0, 4);

function relativeDay(ago: number, language: string): string {
  const word = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day');
  return `${word[0]?.toLocaleUpperCase(language) ?? ''}${word.slice(1)}`;
}
