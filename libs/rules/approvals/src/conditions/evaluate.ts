import type { Condition, ConditionTest, FormValues, Truth } from '../codes.js';
import { compareDecimals, isDecimal } from '../decimal/decimals.js';
import { asList, asMoney, asRange, asText, valueOf } from '../form/field-values.js';
import { allOf, anyOf, truthOf } from './kleene.js';

/** What a condition is asked about. */
export interface ConditionFacts {
  readonly values: FormValues;
  readonly submitterId: string;
  /** The submitter's department and all above it. */
  readonly departmentIds: readonly string[];
  /** Whether the submitter holds a role where it counts for this request. */
  readonly holds: (role: string) => boolean;
}

/** What a condition came to, and the fields whose want made it unknown. */
export interface Verdict {
  readonly truth: Truth;
  readonly unknownFieldIds: readonly string[];
}

/**
 * Three-valued: a missing or empty field makes a comparison unknown; `all` and `any` follow Kleene. Numbers are compared
 * exactly, money in minor units of the same currency (another one: unknown).
 */
export function evaluate(condition: Condition, facts: ConditionFacts): Verdict {
  if (condition.kind !== 'all' && condition.kind !== 'any') {
    const truth = test(condition, facts);
    return { truth, unknownFieldIds: truth === 'unknown' && 'fieldId' in condition ? [condition.fieldId] : [] };
  }
  const verdicts = condition.of.map((part) => evaluate(part, facts));
  const truths = verdicts.map((verdict) => verdict.truth);
  const truth = condition.kind === 'all' ? allOf(truths) : anyOf(truths);
  const unknown = truth === 'unknown' ? verdicts.flatMap(({ unknownFieldIds }) => unknownFieldIds) : [];
  return { truth, unknownFieldIds: [...new Set(unknown)] };
}

type FieldTest = Extract<ConditionTest, { fieldId: string }>;

function test(condition: ConditionTest, facts: ConditionFacts): Truth {
  switch (condition.kind) {
    case 'submitter_member':
      return truthOf(condition.memberIds.includes(facts.submitterId));
    case 'submitter_department':
      return truthOf(condition.departmentIds.some((id) => facts.departmentIds.includes(id)));
    case 'submitter_role':
      return truthOf(facts.holds(condition.role));
    case 'number':
    case 'money':
    case 'date':
    case 'duration':
    case 'text':
    case 'option':
    case 'set': {
      const known = compare(condition, valueOf(facts.values, condition.fieldId));
      return known === undefined ? 'unknown' : truthOf(known);
    }
  }
}

/** Undefined: can't be told from this value. */
function compare(condition: FieldTest, value: unknown): boolean | undefined {
  const text = asText(value);
  switch (condition.kind) {
    case 'number':
      return text !== undefined && isDecimal(text)
        ? holds(condition.op, compareDecimals(text, condition.value))
        : undefined;
    case 'duration': {
      const amount = asRange(value)?.amount;
      return amount === undefined ? undefined : holds(condition.op, compareDecimals(amount, condition.value));
    }
    case 'money': {
      const money = asMoney(value);
      if (money?.currency !== condition.value.currency) return undefined;
      return holds(condition.op, money.minor - condition.value.minor);
    }
    case 'date':
      return text === undefined
        ? undefined
        : holds(condition.op, text === condition.value ? 0 : text < condition.value ? -1 : 1);
    case 'text':
      return text === undefined ? undefined : compareText(condition, text);
    case 'option':
      return text === undefined ? undefined : condition.values.includes(text) === (condition.op === 'in');
    case 'set':
      return compareSet(condition, asList(value));
  }
}

function compareText({ op, value }: Extract<FieldTest, { kind: 'text' }>, text: string): boolean {
  if (op === 'contains') return text.includes(value);
  return (text === value) === (op === 'eq');
}

function compareSet({ op, values }: Extract<FieldTest, { kind: 'set' }>, list?: string[]): boolean | undefined {
  if (list === undefined) return undefined;
  if (op === 'has_all') return values.every((value) => list.includes(value));
  return values.some((value) => list.includes(value)) === (op === 'has_any');
}

function holds(op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge', difference: number): boolean {
  switch (op) {
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
  }
}
