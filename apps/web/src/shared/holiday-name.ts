import type { TFunction } from 'i18next';

/** The holidays of the notices that are shipped, by their official name; texts `common:holiday.<name>`. */
const official: Readonly<Record<string, string>> = {
  元旦: 'new_year',
  春节: 'spring_festival',
  清明节: 'qingming',
  劳动节: 'labour_day',
  端午节: 'dragon_boat',
  中秋节: 'mid_autumn',
  国庆节: 'national_day',
};

/** A special day's name in the reader's language; what a company called a day of its own stays as it is. */
export function holidayName(
  t: TFunction,
  { name, source }: { readonly name: string; readonly source: string },
): string {
  const known = source === 'company' ? undefined : official[name];
  return known === undefined ? name : t(`common:holiday.${known}`);
}
