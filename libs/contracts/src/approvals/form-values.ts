import * as z from 'zod/mini';
import { Day, Instant } from '../core/index.js';
import { Key } from './ids.js';

/** An exact number as text, `-12.5`: at most 15 digits before the point and 6 after it. */
export const Decimal = z.string().check(z.regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/, { error: 'not_a_number' }));

/** ISO 4217, `CNY`. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'unknown_currency' }));

/** An amount in the smallest unit of its currency: 12.30 CNY is `{ minor: 1230, currency: 'CNY' }`. */
export const Money = z.object({ minor: z.int({ error: 'not_whole' }), currency: Currency });
export type Money = z.infer<typeof Money>;

const Half = z.enum(['first', 'second']);

/**
 * From when until when, and how long in the unit: days for `day` and `half_day` (`1.5`), minutes for `minute`.
 * Days and halves are inclusive at both ends; instants are [from, to).
 */
export const DateRange = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('day'), from: Day, to: Day, amount: Decimal }),
  z.object({ unit: z.literal('half_day'), from: Day, fromHalf: Half, to: Day, toHalf: Half, amount: Decimal }),
  z.object({ unit: z.literal('minute'), from: Instant, to: Instant, amount: Decimal }),
]);
export type DateRange = z.infer<typeof DateRange>;

/** Text, a number, a day or an option; several options, people, departments or files; money; a range of time. */
export const FieldValue = z.union([z.string(), z.array(z.string()), Money, DateRange]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Field id → value. Null: empty. In what somebody writes, a field that is not named stays as it is. */
export const FormValues = z.record(Key, z.nullable(FieldValue));
export type FormValues = z.infer<typeof FormValues>;
