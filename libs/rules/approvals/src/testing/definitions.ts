import { Definition as DefinitionSchema } from '@atrium/contracts/approvals';
import type {
  ApproveNode,
  CcNode,
  ChoiceNode,
  Condition,
  Definition,
  FormField,
  PeopleSource,
  ProcessNode,
} from '../codes.js';

export const members = (...memberIds: string[]): PeopleSource => ({ kind: 'members', memberIds });
export const leader = (level: number): PeopleSource => ({ kind: 'leader', level });
export const lineManager = (level: number): PeopleSource => ({ kind: 'line_manager', level });
export const role = (name: string): PeopleSource => ({ kind: 'role', role: name });

type Chain = Extract<PeopleSource, { kind: 'chain' }>;
export const chain = (until: Chain['until'], more: Partial<Chain> = {}): Chain => ({
  kind: 'chain',
  of: 'leader',
  until,
  order: 'bottom_up',
  ...more,
});

type Picked = Extract<PeopleSource, { kind: 'submitter_pick' }>;
export const pick = (more: Partial<Picked> = {}): Picked => ({
  kind: 'submitter_pick',
  range: { kind: 'anyone' },
  min: 1,
  max: 3,
  ...more,
});

/** An approve node with the defaults; people are names or sources. */
export function ask(
  id: string,
  people: readonly (string | PeopleSource)[],
  more: Partial<ApproveNode> = {},
): ApproveNode {
  return {
    id,
    title: id,
    kind: 'approve',
    people: people.map((one) => (typeof one === 'string' ? members(one) : one)),
    mode: { kind: 'all' },
    submitter: 'self',
    empty: { kind: 'admins' },
    rights: {},
    actions: { transfer: true, return: true },
    reasonRequired: { approve: false, reject: false },
    signature: false,
    ...more,
  };
}

export const copy = (id: string, people: readonly string[], more: Partial<CcNode> = {}): CcNode => ({
  id,
  title: id,
  kind: 'cc',
  people: people.map((one) => members(one)),
  rights: {},
  ...more,
});

/** Arms are [id, when, nodes]. */
export function choice(id: string, arms: readonly [string, Condition, ProcessNode[]][], otherwise: ProcessNode[] = []) {
  const node: ChoiceNode = {
    id,
    title: id,
    kind: 'choice',
    pick: 'first',
    arms: arms.map(([armId, when, body]) => ({ id: armId, title: armId, when, body })),
    otherwise,
  };
  return node;
}

type Of<K extends FormField['kind']> = Extract<FormField, { kind: K }>;
const common = { label: 'Label', required: false, material: false };

export const numberField = (id: string, more: Partial<Of<'number'>> = {}): FormField => ({
  ...{ ...common, id, kind: 'number', decimals: 2, min: null, max: null, unit: null },
  ...more,
});
export const textField = (id: string, more: Partial<Of<'text'>> = {}): FormField => ({
  ...{ ...common, id, kind: 'text', maxLength: 20 },
  ...more,
});

/** A definition with the defaults. */
export function process(
  body: ProcessNode[],
  policies: Partial<Definition['policies']> = {},
  form: { fields?: FormField[]; rights?: Definition['start']['rights'] } = {},
): Definition {
  return {
    schema: 1,
    form: { fields: form.fields ?? [numberField('amount'), textField('why')] },
    start: { rights: form.rights ?? {} },
    body,
    policies: { ...defaults, ...policies },
  };
}

const defaults = DefinitionSchema.parse({ schema: 1, form: { fields: [] }, body: [] }).policies;
