import type { DateRange, FieldValue, FormField, Money } from '@atrium/contracts/approvals';
import type { TFunction } from 'i18next';
import { writeDay } from '../../../shared/days.js';
import { whenText } from '../../../shared/times.js';

/** For whom a value is written, and what the ids in it are called. */
export interface ValueReader {
  readonly language: string;
  readonly timeZone: string;
  readonly t: TFunction<'approvals'>;
  readonly nameOf: (id: string) => string;
}

/** How many digits a currency has after the point. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as an exact number: 1230 of CNY is `12.30`. */
export function decimalOf({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const point = text.length - digits;
  return `${minor < 0 ? '-' : ''}${text.slice(0, point)}${digits > 0 ? `.${text.slice(point)}` : ''}`;
}

/** An exact number, as text because it may have more digits than a `number` keeps. */
export const decimalText = (value: string, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value as Intl.StringNumericLiteral);

export const moneyText = (money: Money, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: money.currency }).format(
    decimalOf(money) as Intl.StringNumericLiteral,
  );

/** A value in words, in one line; '' for none. Files are shown by themselves. */
export function valueText(field: FormField, value: FieldValue | null | undefined, reader: ValueReader): string {
  if (value === null || value === undefined) return '';
  const { language, nameOf, t } = reader;
  if (isRange(value)) return rangeText(value, reader);
  if (typeof value === 'object' && 'minor' in value) return moneyText(value, language);
  const list = (items: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  switch (field.kind) {
    case 'number':
      return [decimalText(String(value), language), field.unit].filter(Boolean).join(' ');
    case 'date':
      return writeDay(String(value), language, { dateStyle: 'medium' });
    case 'select':
    case 'multi_select':
      return list([value].flat().map((id) => field.options.find((option) => option.id === id)?.label ?? id));
    case 'member':
    case 'department':
      return list([value].flat().map(nameOf));
    case 'file':
      return t('files', { count: [value].flat().length });
    case 'text':
    case 'long_text':
    case 'money':
    case 'date_range':
      return String(value);
  }
}

const isRange = (value: FieldValue): value is DateRange => typeof value === 'object' && 'unit' in value;

/** From when until when, and how long. */
function rangeText(range: DateRange, reader: ValueReader): string {
  const { t, language } = reader;
  return t('range', { span: spanText(range, reader), length: lengthText(range, { t, language }) });
}

/** "3 days", "1.5 days", "2 h 30 min". */
export function lengthText({ unit, amount }: DateRange, { t, language }: Pick<ValueReader, 't' | 'language'>): string {
  if (unit !== 'minute') return t('days', { count: Number(amount), amount: decimalText(amount, language) });
  const minutes = Number(amount);
  return t('hours', { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) });
}

function spanText(range: DateRange, { t, language, timeZone }: ValueReader): string {
  if (range.unit === 'minute') {
    const moment = (at: string) => whenText(at, { language, timeZone });
    return t('from_to', { from: moment(range.from), to: moment(range.to) });
  }
  const day = (at: string) => writeDay(at, language, { weekday: 'short', day: 'numeric', month: 'short' });
  const [from, to] =
    range.unit === 'day'
      ? [day(range.from), day(range.to)]
      : [`${day(range.from)} ${t(`half.${range.fromHalf}`)}`, `${day(range.to)} ${t(`half.${range.toHalf}`)}`];
  return from === to ? from : t('from_to', { from, to });
}
