import type { Condition, FormValues, Truth } from '../codes.js';
import { type ConditionFacts, evaluate } from './evaluate.js';
import { allOf, anyOf } from './kleene.js';

const values: FormValues = {
  amount: '0.3',
  cost: { minor: 30, currency: 'CNY' },
  day: '2026-03-02',
  days: { unit: 'half_day', from: '2026-03-02', fromHalf: 'first', to: '2026-03-03', toHalf: 'first', amount: '1.5' },
  word: 'red wine',
  colour: 'red',
  people: ['ann', 'bob'],
  blank: ' ',
};
const facts: ConditionFacts = {
  values,
  submitterId: 'sam',
  departmentIds: ['east', 'sales'],
  holds: (role) => role === 'finance',
};
const truth = (condition: Condition) => evaluate(condition, facts).truth;
const amount = (op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge', value: string): Condition => ({
  kind: 'number',
  fieldId: 'amount',
  op,
  value,
});
const missing: Condition = { kind: 'number', fieldId: 'nothing', op: 'lt', value: '1' };

describe('a comparison', () => {
  it.each<[string, Condition, Truth]>([
    ['0.3 = 0.30, exactly', amount('eq', '0.30'), 'true'],
    ['0.3 ≠ 0.30', amount('ne', '0.30'), 'false'],
    ['0.3 < 0.300001', amount('lt', '0.300001'), 'true'],
    ['0.3 ≤ 0.3', amount('le', '0.3'), 'true'],
    ['0.3 > -5', amount('gt', '-5'), 'true'],
    ['0.3 ≥ 10', amount('ge', '10'), 'false'],
    [
      'money of the same currency',
      { kind: 'money', fieldId: 'cost', op: 'ge', value: { minor: 30, currency: 'CNY' } },
      'true',
    ],
    [
      'money of another currency',
      { kind: 'money', fieldId: 'cost', op: 'ge', value: { minor: 30, currency: 'USD' } },
      'unknown',
    ],
    ['a day', { kind: 'date', fieldId: 'day', op: 'lt', value: '2026-03-10' }, 'true'],
    ['the same day', { kind: 'date', fieldId: 'day', op: 'ge', value: '2026-03-02' }, 'true'],
    ['a length of time', { kind: 'duration', fieldId: 'days', op: 'gt', value: '1' }, 'true'],
    ['text', { kind: 'text', fieldId: 'word', op: 'contains', value: 'wine' }, 'true'],
    ['text that is not the same', { kind: 'text', fieldId: 'word', op: 'ne', value: 'red' }, 'true'],
    ['an option', { kind: 'option', fieldId: 'colour', op: 'in', values: ['red', 'blue'] }, 'true'],
    ['none of the options', { kind: 'option', fieldId: 'colour', op: 'not_in', values: ['red'] }, 'false'],
    ['any of several', { kind: 'set', fieldId: 'people', op: 'has_any', values: ['cat', 'bob'] }, 'true'],
    ['all of several', { kind: 'set', fieldId: 'people', op: 'has_all', values: ['cat', 'bob'] }, 'false'],
    ['none of several', { kind: 'set', fieldId: 'people', op: 'has_none', values: ['cat'] }, 'true'],
    ['the submitter', { kind: 'submitter_member', memberIds: ['sam'] }, 'true'],
    ['the submitter’s department or one above', { kind: 'submitter_department', departmentIds: ['sales'] }, 'true'],
    ['another department', { kind: 'submitter_department', departmentIds: ['west'] }, 'false'],
    ['the submitter’s role', { kind: 'submitter_role', role: 'finance' }, 'true'],
    ['a field that is missing', missing, 'unknown'],
    ['a field that is blank', { kind: 'text', fieldId: 'blank', op: 'ne', value: 'x' }, 'unknown'],
    [
      'a field named like something that every object has',
      { kind: 'text', fieldId: 'constructor', op: 'ne', value: 'x' },
      'unknown',
    ],
    ['a value of another kind', { kind: 'number', fieldId: 'word', op: 'lt', value: '1' }, 'unknown'],
  ])('%s', (_, condition, answer) => {
    expect(truth(condition)).toBe(answer);
  });
});

describe('groups follow Kleene', () => {
  const truths: Truth[] = ['true', 'false', 'unknown'];
  const rank: Record<Truth, number> = { false: 0, unknown: 1, true: 2 };
  const pairs = truths.flatMap((a) => truths.map((b) => [a, b] as const));
  it.each(pairs)('%s with %s', (a, b) => {
    const sorted = [a, b].sort((x, y) => rank[x] - rank[y]);
    expect([allOf([a, b]), anyOf([a, b])]).toEqual(sorted);
  });

  it('one that is false decides for all, one that is true for any, whatever is unknown', () => {
    expect(truth({ kind: 'all', of: [missing, amount('gt', '1')] })).toBe('false');
    expect(truth({ kind: 'any', of: [missing, amount('lt', '1')] })).toBe('true');
    expect(truth({ kind: 'any', of: [{ kind: 'all', of: [missing] }, amount('gt', '1')] })).toBe('unknown');
  });

  it('names the fields that were wanting, once, and only where they mattered', () => {
    expect(evaluate({ kind: 'all', of: [missing, missing] }, facts).unknownFieldIds).toEqual(['nothing']);
    expect(evaluate({ kind: 'any', of: [missing, amount('lt', '1')] }, facts).unknownFieldIds).toEqual([]);
  });
});
