import type { FormField } from '../codes.js';
import { compareDecimals, decimalPlaces, isDecimal } from '../decimal/decimals.js';
import { asList, asMoney, asRange, asText } from './field-values.js';
import { calendarAmount } from './durations.js';

/** What is wrong with a value: a code and its parameters. */
export interface ValueFault {
  readonly code:
    | 'required'
    | 'unknown_field'
    | 'wrong_kind'
    | 'too_long'
    | 'control_character'
    | 'not_a_number'
    | 'too_many_decimals'
    | 'too_small'
    | 'too_large'
    | 'unknown_currency'
    | 'invalid_day'
    | 'too_early'
    | 'too_late'
    | 'empty_range'
    | 'wrong_amount'
    | 'unknown_option'
    | 'duplicate'
    | 'too_few'
    | 'too_many';
  readonly params?: Readonly<Record<string, unknown>>;
}

type FieldOf<K extends FormField['kind']> = Extract<FormField, { kind: K }>;
const wrongKind: ValueFault = { code: 'wrong_kind' };

/** What is wrong with a value that is there; null when it fits its field. Limits are inclusive. */
export function valueFault(field: FormField, value: unknown): ValueFault | null {
  switch (field.kind) {
    case 'text':
    case 'long_text':
      return textFault(field, value);
    case 'number':
      return numberFault(field, value);
    case 'money':
      return moneyFault(field, value);
    case 'date':
      return dateFault(field, value);
    case 'date_range':
      return rangeFault(field, value);
    case 'select':
      return asText(value) === undefined ? wrongKind : optionFault(field.options, [value]);
    case 'multi_select':
      return (
        listFault(value, field.max ?? field.options.length) ??
        optionFault(field.options, asList(value) ?? []) ??
        fewFault(asList(value) ?? [], field.min)
      );
    case 'member':
    case 'department':
    case 'file':
      return listFault(value, field.max);
  }
}

const fewFault = (list: readonly string[], min: number): ValueFault | null =>
  list.length < min ? { code: 'too_few', params: { min } } : null;

function textFault(field: FieldOf<'text' | 'long_text'>, value: unknown): ValueFault | null {
  const text = asText(value);
  if (text === undefined) return wrongKind;
  if (text.length > field.maxLength) return { code: 'too_long', params: { max: field.maxLength } };
  // NUL and halves of pairs can't be stored; a line has no line breaks.
  const refused = field.kind === 'text' ? /[\p{Cc}\p{Cs}\u2028\u2029]/u : /[\0\p{Cs}]/u;
  return refused.test(text) ? { code: 'control_character' } : null;
}

function numberFault(field: FieldOf<'number'>, value: unknown): ValueFault | null {
  const text = asText(value);
  if (text === undefined) return wrongKind;
  if (!isDecimal(text)) return { code: 'not_a_number' };
  if (decimalPlaces(text) > field.decimals) return { code: 'too_many_decimals', params: { max: field.decimals } };
  if (field.min !== null && compareDecimals(text, field.min) < 0)
    return { code: 'too_small', params: { min: field.min } };
  if (field.max !== null && compareDecimals(text, field.max) > 0)
    return { code: 'too_large', params: { max: field.max } };
  return null;
}

function moneyFault(field: FieldOf<'money'>, value: unknown): ValueFault | null {
  const money = asMoney(value);
  if (money === undefined) return wrongKind;
  const { minor, currency } = money;
  if (!field.currencies.includes(currency)) return { code: 'unknown_currency', params: { known: field.currencies } };
  if (field.minMinor !== null && minor < field.minMinor) return { code: 'too_small', params: { min: field.minMinor } };
  if (field.maxMinor !== null && minor > field.maxMinor) return { code: 'too_large', params: { max: field.maxMinor } };
  return null;
}

function dateFault(field: FieldOf<'date'>, value: unknown): ValueFault | null {
  const day = asText(value);
  if (day === undefined) return wrongKind;
  if (asRange({ unit: 'day', from: day, to: day, amount: '1' }) === undefined) return { code: 'invalid_day' };
  if (field.earliest !== null && day < field.earliest) return { code: 'too_early', params: { min: field.earliest } };
  if (field.latest !== null && day > field.latest) return { code: 'too_late', params: { max: field.latest } };
  return null;
}

/** `calendar`: the amount must be the calendar's. `working`: what the suite counted, never more than the calendar's. */
function rangeFault(field: FieldOf<'date_range'>, value: unknown): ValueFault | null {
  const range = asRange(value);
  if (range?.unit !== field.unit) return wrongKind;
  const most = calendarAmount(range);
  if (most === null) return { code: 'empty_range' };
  const difference = compareDecimals(range.amount, most);
  const fits =
    field.counts === 'calendar' ? difference === 0 : difference <= 0 && compareDecimals(range.amount, '0') >= 0;
  return fits ? null : { code: 'wrong_amount', params: { amount: most } };
}

function optionFault(options: readonly { readonly id: string }[], values: readonly unknown[]): ValueFault | null {
  return values.every((value) => options.some(({ id }) => id === value)) ? null : { code: 'unknown_option' };
}

function listFault(value: unknown, max: number): ValueFault | null {
  const list = asList(value);
  if (list === undefined) return wrongKind;
  if (new Set(list).size < list.length) return { code: 'duplicate' };
  return list.length > max ? { code: 'too_many', params: { max } } : null;
}
