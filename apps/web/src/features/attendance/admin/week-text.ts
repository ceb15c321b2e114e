import type { ShiftView } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';

/** The first Monday of the epoch: a date of which only the weekday is said. */
const monday = Date.UTC(1970, 0, 5);

/** Names of weekdays, Monday first. */
export function useWeekdays(style: 'short' | 'long' = 'short'): readonly string[] {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: style, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(monday + day * 86_400_000));
}

/** A week in words: days in a row with the same shift are said together. */
export function useWeekText(
  shifts: readonly Pick<ShiftView, 'id' | 'name'>[],
): (week: readonly (string | null)[]) => string {
  const { t } = useTranslation('rules');
  const weekdays = useWeekdays();
  const names = new Map<string, string>(shifts.map(({ id, name }) => [id, name]));
  return (week) => {
    const runs: { readonly shift: string | null; readonly from: number; until: number }[] = [];
    week.forEach((shift, day) => {
      const last = runs.at(-1);
      if (last?.shift === shift) last.until = day;
      else runs.push({ shift, from: day, until: day });
    });
    return runs
      .filter(({ shift }) => shift !== null)
      .map(({ shift, from, until }) =>
        t('week.run', {
          days: from === until ? weekdays[from] : t('week.span', { from: weekdays[from], until: weekdays[until] }),
          shift: names.get(shift ?? '') ?? '',
        }),
      )
      .join(t('list_comma'));
  };
}
