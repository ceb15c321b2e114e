import type { FormatterModule } from 'i18next';
import { useTranslation } from 'react-i18next';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as a reader of this language writes it, its thousands grouped. */
export function numberText(value: number, language: string): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  formats.set(language, format);
  return format.format(value);
}

/** Writes the numbers that stand alone, outside of a text. */
export function useNumberText(): (value: number) => string {
  const { i18n } = useTranslation();
  return (value) => numberText(value, i18n.language);
}

/** Numbers in texts likewise. What looks like one and is none, a year or a port, is handed to a text as a string. */
export const numbersInTexts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? numberText(value, language ?? 'en') : String(value),
};
