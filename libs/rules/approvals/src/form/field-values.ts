import { DateRange as DateRangeSchema, Money as MoneySchema } from '@atrium/contracts/approvals';
import type { DateRange, FieldValue, FormField, FormModel } from '../codes.js';
import { own } from '../record.js';

/** Values as they come from outside: of any shape. */
export type RawValues = Readonly<Record<string, unknown>>;
export type Money = Extract<FieldValue, { minor: number }>;

/** A missing or empty value: not there, null, blank text, or a list of nothing. */
export function isMissing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** The value of a field, undefined when it is missing or empty. */
export function valueOf(values: RawValues, fieldId: string): unknown {
  const value = own(values, fieldId);
  return isMissing(value) ? undefined : value;
}

export const fieldOf = (form: FormModel, fieldId: string): FormField | undefined =>
  form.fields.find(({ id }) => id === fieldId);

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const asList = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;

/** Money in minor units, or undefined when it is none. */
export function asMoney(value: unknown): Money | undefined {
  const read = MoneySchema.safeParse(value);
  return read.success ? read.data : undefined;
}

/** A range of time, or undefined when it is none. */
export function asRange(value: unknown): DateRange | undefined {
  const read = DateRangeSchema.safeParse(value);
  return read.success ? read.data : undefined;
}
