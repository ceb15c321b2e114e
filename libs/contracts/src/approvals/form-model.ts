import * as z from 'zod/mini';
import { Day, line, whole } from '../core/index.js';
import { Currency, Decimal } from './form-values.js';
import { Key, some } from './ids.js';

/** What every field says. `material`: a change of it asks everybody again after a return. */
const common = {
  id: Key,
  label: line(60),
  required: z._default(z.boolean(), false),
  material: z._default(z.boolean(), false),
};
const options = some(z.object({ id: Key, label: line(100) }), 1, 200);
const upTo = (most: number) => z._default(whole(1, most), 1);

/** One field of a form. Null: no limit. */
export const FormField = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('text'), maxLength: z._default(whole(1, 500), 200) }),
  z.object({ ...common, kind: z.literal('long_text'), maxLength: z._default(whole(1, 10_000), 2000) }),
  z.object({
    ...common,
    kind: z.literal('number'),
    /** At most so many digits after the point. */
    decimals: z._default(whole(0, 6), 0),
    min: z._default(z.nullable(Decimal), null),
    max: z._default(z.nullable(Decimal), null),
    unit: z._default(z.nullable(line(20)), null),
  }),
  z.object({
    ...common,
    kind: z.literal('money'),
    /** The first one is offered. */
    currencies: some(Currency, 1, 20),
    minMinor: z._default(z.nullable(z.int()), null),
    maxMinor: z._default(z.nullable(z.int()), null),
  }),
  z.object({
    ...common,
    kind: z.literal('date'),
    earliest: z._default(z.nullable(Day), null),
    latest: z._default(z.nullable(Day), null),
  }),
  z.object({
    ...common,
    kind: z.literal('date_range'),
    unit: z.enum(['day', 'half_day', 'minute']),
    /** `calendar`: the length is all the time between. `working`: the owner of the suite counts it, never more than that. */
    counts: z._default(z.enum(['calendar', 'working']), 'calendar'),
  }),
  z.object({ ...common, kind: z.literal('select'), options }),
  z.object({
    ...common,
    kind: z.literal('multi_select'),
    options,
    min: z._default(whole(0, 200), 0),
    max: z._default(z.nullable(whole(1, 200)), null),
  }),
  z.object({ ...common, kind: z.literal('member'), max: upTo(50) }),
  z.object({ ...common, kind: z.literal('department'), max: upTo(50) }),
  z.object({ ...common, kind: z.literal('file'), max: z._default(whole(1, 50), 9) }),
]);
export type FormField = z.infer<typeof FormField>;

export const FormModel = z.object({ fields: z.array(FormField).check(z.maxLength(100, { error: 'too_many' })) });
export type FormModel = z.infer<typeof FormModel>;

/** What somebody may do with a field. `required`: must fill it to approve. */
export const FieldRight = z.enum(['hidden', 'read', 'edit', 'required']);
export type FieldRight = z.infer<typeof FieldRight>;

/** Field id → right. Who is not named: `edit` for the submitter, `read` on nodes. */
export const FieldRights = z.record(Key, FieldRight);
export type FieldRights = z.infer<typeof FieldRights>;
