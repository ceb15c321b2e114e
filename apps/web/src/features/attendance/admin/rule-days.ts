import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/me.js';

/** Writes when something was recorded, in the company's zone. */
export function useRecordedAt(): (instant: string) => string {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().company;
  const format = new Intl.DateTimeFormat(i18n.language, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}

/** From when the next version takes over that was recorded already; null: none is planned after that day. */
export function takenOverOn(versions: readonly { readonly effectiveFrom: string }[], from: string): string | null {
  const later = versions.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day > from);
  return later.length > 0 ? later.reduce((first, day) => (day < first ? day : first)) : null;
}
