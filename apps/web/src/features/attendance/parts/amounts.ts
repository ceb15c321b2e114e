import type { TFunction } from 'i18next';

/** Minutes as hours and minutes: `8 h 9 min`. */
export function durationText(t: TFunction, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('attendance:duration.minutes', { minutes: rest });
  return rest === 0
    ? t('attendance:duration.hours', { hours })
    : t('attendance:duration.both', { hours, minutes: rest });
}

/** Hundredths of a day as days: 150 is `1.5`. */
export const daysText = (hundredths: number): string => String(hundredths / 100);

/** Metres; from ten kilometres on, kilometres. */
export function metersText(t: TFunction, meters: number): string {
  return meters < 10_000
    ? t('attendance:place.meters', { value: Math.round(meters).toLocaleString('en') })
    : t('attendance:place.kilometers', { value: Math.round(meters / 1000).toLocaleString('en') });
}
