import * as z from 'zod/mini';
import { line } from '../core/index.js';
import { Condition } from './conditions.js';
import { FieldRights, FormModel } from './form-model.js';
import { Key, some } from './ids.js';
import { AdminSource, EmptyRule, PeopleSource, SameApproverRule, SubmitterRule } from './people.js';

/** How the decisions of a node combine. `all`: the first reject settles. `any`: the first decision settles. */
export const ApproveMode = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('in_turn') }),
]);
export type ApproveMode = z.infer<typeof ApproveMode>;

const node = { id: Key, title: line(60) };
const yes = z._default(z.boolean(), true);
const no = z._default(z.boolean(), false);
const people = some(PeopleSource, 1, 10);
const rights = z._default(FieldRights, {});

export const ApproveNode = z.object({
  ...node,
  kind: z.literal('approve'),
  people,
  mode: z._default(ApproveMode, { kind: 'all' }),
  submitter: z._default(SubmitterRule, 'self'),
  empty: z._default(EmptyRule, { kind: 'admins' }),
  rights,
  actions: z._default(z.object({ transfer: yes, return: yes }), { transfer: true, return: true }),
  /** `reject` holds for returning too. */
  reasonRequired: z._default(z.object({ approve: no, reject: no }), { approve: false, reject: false }),
  signature: no,
});
export type ApproveNode = z.infer<typeof ApproveNode>;

/** Copies to read; never waits. */
export const CcNode = z.object({ ...node, kind: z.literal('cc'), people, rights });
export type CcNode = z.infer<typeof CcNode>;

/** One way through a choice, taken when its condition is true. */
export interface Arm {
  id: string;
  title: string;
  when: Condition;
  body: ProcessNode[];
}
/** The first matching arm, in order; else `otherwise`. */
export interface ChoiceNode {
  id: string;
  title: string;
  kind: 'choice';
  pick: 'first';
  arms: Arm[];
  otherwise: ProcessNode[];
}
/** A box of the process. Sequences and arms own their nodes: each split owns its join. */
export type ProcessNode = ApproveNode | CcNode | ChoiceNode;

const sequence = () => z.array(ProcessNode).check(z.maxLength(50, { error: 'too_many' }));
export const ProcessNode: z.ZodMiniType<ProcessNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    ApproveNode,
    CcNode,
    z.object({
      ...node,
      kind: z.literal('choice'),
      pick: z._default(z.enum(['first']), 'first'),
      arms: some(z.object({ id: Key, title: line(60), when: Condition, body: sequence() }), 1, 20),
      otherwise: sequence(),
    }),
  ]),
);

/** What holds for the whole request. */
export const Policies = z.object({
  sameApprover: z._default(SameApproverRule, 'none'),
  withdraw: z._default(z.enum(['always', 'before_first_decision', 'never']), 'always'),
  /** Nobody of them active: the admins of the company. */
  admins: z._default(z.array(AdminSource).check(z.maxLength(10, { error: 'too_many' })), []),
});
export type Policies = z.infer<typeof Policies>;

/** Deeper than any process that people draw; what is deeper is refused before it is read. */
const deepest = 60;

function isShallow(value: unknown): boolean {
  let layer = [value];
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > deepest) return false;
    layer = layer.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return true;
}

const Shape = z.object({
  schema: z.literal(1),
  form: FormModel,
  /** The submitter's rights. */
  start: z._default(z.object({ rights }), { rights: {} }),
  body: sequence(),
  policies: z.prefault(Policies, {}),
});
/** A template's form and process. A published version never changes. Missing settings take the defaults. */
export type Definition = z.infer<typeof Shape>;
export const Definition: z.ZodMiniType<Definition> = z.pipe(
  z.unknown().check(z.refine(isShallow, { error: 'too_deep' })),
  Shape,
);
