import * as z from 'zod/mini';
import { Day } from '../core/index.js';
import { Decimal, Money } from './form-values.js';
import { departmentId, Key, memberId, RoleKey, some } from './ids.js';

const order = z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
const fieldId = Key;

/** One question about the form or the submitter. Its kind says what kind of field it can ask about. */
export const ConditionTest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), fieldId, op: order, value: Decimal }),
  /** In minor units. Another currency than the field's value: unknown. */
  z.object({ kind: z.literal('money'), fieldId, op: order, value: Money }),
  z.object({ kind: z.literal('date'), fieldId, op: order, value: Day }),
  /** The length of a date range, in the unit of the field. */
  z.object({ kind: z.literal('duration'), fieldId, op: order, value: Decimal }),
  z.object({ kind: z.literal('text'), fieldId, op: z.enum(['eq', 'ne', 'contains']), value: z.string() }),
  z.object({ kind: z.literal('option'), fieldId, op: z.enum(['in', 'not_in']), values: some(Key, 1, 200) }),
  /** Several options, members or departments. */
  z.object({
    kind: z.literal('set'),
    fieldId,
    op: z.enum(['has_any', 'has_all', 'has_none']),
    values: some(z.string(), 1, 200),
  }),
  z.object({ kind: z.literal('submitter_member'), memberIds: some(memberId, 1, 200) }),
  /** In one of them, or below. */
  z.object({ kind: z.literal('submitter_department'), departmentIds: some(departmentId, 1, 200) }),
  z.object({ kind: z.literal('submitter_role'), role: RoleKey }),
]);
export type ConditionTest = z.infer<typeof ConditionTest>;

/** Typed groups as data. True, false or unknown; `all` and `any` follow Kleene. */
export type Condition = ConditionTest | { kind: 'all'; of: Condition[] } | { kind: 'any'; of: Condition[] };

const group = () => some(Condition, 1, 50);
export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    ConditionTest,
    z.object({ kind: z.literal('all'), of: group() }),
    z.object({ kind: z.literal('any'), of: group() }),
  ]),
);
