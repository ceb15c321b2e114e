import type { Condition, Definition, ProcessNode } from '../codes.js';
import { ask, choice, copy, members, pick, process } from '../testing/definitions.js';
import { born, colour, colours, cost, days, everyField, field, people, weight, word } from '../testing/fields.js';
import { checkDefinition } from './check-definition.js';

const { fields } = everyField;
const told = (definition: Definition) =>
  checkDefinition(definition).map(({ code, path }) => `${code} at ${path.join('.')}`);
const over = (body: ProcessNode[], rights: Definition['start']['rights'] = {}) => process(body, {}, { fields, rights });
const when = (condition: Condition) => over([choice('c', [['arm', condition, []]])]);
const amount: Condition = { kind: 'number', fieldId: 'weight', op: 'lt', value: '1' };
const deep = (levels: number): ProcessNode =>
  choice(`c${levels}`, [[`a${levels}`, amount, levels > 1 ? [deep(levels - 1)] : []]]);

describe('a definition that can be published', () => {
  it('has no problems', () => {
    const body = [
      ask('n1', ['ann']),
      choice('c', [['arm', amount, [copy('n2', ['bob'])]]], [ask('n3', [pick()])]),
      deep(10),
    ];
    expect(told(over(body))).toEqual([]);
  });
});

describe('ids, limits, arms and rights', () => {
  it.each<[string, Definition, string]>([
    ['no node at all', over([]), 'empty_process at body'],
    ['two nodes of one name', over([ask('n', ['ann']), copy('n', ['bob'])]), 'duplicate_id at body.1.id'],
    [
      'an arm named like a node elsewhere',
      over([choice('c', [['n', amount, []]]), ask('n', ['ann'])]),
      'duplicate_id at body.1.id',
    ],
    [
      'a node inside an arm',
      over([ask('n', ['ann']), choice('c', [['a', amount, [ask('n', ['ann'])]]])]),
      'duplicate_id at body.1.arms.0.body.0.id',
    ],
    [
      'two fields of one name',
      process([ask('n', ['ann'])], {}, { fields: [word, word] }),
      'duplicate_id at form.fields.1.id',
    ],
    [
      'too many nodes',
      over(Array.from({ length: 101 }, (_, index) => ask(`n${index}`, ['ann']))),
      'too_many_nodes at body',
    ],
    ['blocks in blocks in blocks', over([deep(11)]), `too_deep at body.0${'.arms.0.body.0'.repeat(10)}`],
    ['a choice without arms', over([choice('c', [])]), 'no_arms at body.0'],
    [
      'a right to a field that is not there',
      over([ask('n', ['ann'], { rights: { other: 'read' } })]),
      'unknown_field at body.0.rights.other',
    ],
    [
      'a right of the submitter to such',
      over([ask('n', ['ann'])], { other: 'read' }),
      'unknown_field at start.rights.other',
    ],
    [
      'a copy that may be edited',
      over([copy('n', ['ann'], { rights: { word: 'edit' } })]),
      'right_not_for_copies at body.0.rights.word',
    ],
  ])('%s', (_, definition, problem) => {
    expect(told(definition)).toEqual([problem]);
  });
});

describe('people', () => {
  const with_ = (...sources: Parameters<typeof ask>[1]) => over([ask('n', sources)]);
  it.each<[string, Definition, string]>([
    ['named twice', with_(members('ann', 'ann')), 'duplicate_person at body.0.people.0.memberIds.1'],
    ['picked twice', with_(pick(), pick()), 'one_pick_per_node at body.0.people.1'],
    ['at least more than at most', with_(pick({ min: 3, max: 2 })), 'limits_crossed at body.0.people.0'],
    [
      'at least more than there are',
      with_(pick({ min: 2, range: { kind: 'members', memberIds: ['ann'] } })),
      'limits_crossed at body.0.people.0',
    ],
    [
      'a range that names one twice',
      with_(pick({ range: { kind: 'members', memberIds: ['ann', 'ann'] } })),
      'duplicate_person at body.0.people.0.range.memberIds.1',
    ],
    [
      'a fallback named twice',
      over([ask('n', ['ann'], { empty: { kind: 'people', memberIds: ['bob', 'bob'] } })]),
      'duplicate_person at body.0.empty.memberIds.1',
    ],
    [
      'an admin named twice',
      process([ask('n', ['ann'])], { admins: [{ kind: 'members', memberIds: ['ada', 'ada'] }] }),
      'duplicate_person at policies.admins.0.memberIds.1',
    ],
  ])('%s', (_, definition, problem) => {
    expect(told(definition)).toEqual([problem]);
  });
});

describe('conditions against the form', () => {
  it.each<[string, Condition, string]>([
    ['a field that is not there', { ...amount, fieldId: 'other' }, 'unknown_field at body.0.arms.0.when'],
    ['a number asked of text', { ...amount, fieldId: word.id }, 'wrong_kind at body.0.arms.0.when'],
    ['a number asked of money', { ...amount, fieldId: cost.id }, 'wrong_kind at body.0.arms.0.when'],
    [
      'a day asked of a range',
      { kind: 'date', fieldId: days.id, op: 'lt', value: '2026-01-01' },
      'wrong_kind at body.0.arms.0.when',
    ],
    [
      'a length asked of a day',
      { kind: 'duration', fieldId: born.id, op: 'lt', value: '1' },
      'wrong_kind at body.0.arms.0.when',
    ],
    [
      'one option asked of several',
      { kind: 'option', fieldId: colours.id, op: 'in', values: ['red'] },
      'wrong_kind at body.0.arms.0.when',
    ],
    [
      'several asked of one',
      { kind: 'set', fieldId: colour.id, op: 'has_any', values: ['red'] },
      'wrong_kind at body.0.arms.0.when',
    ],
    [
      'text asked of a number',
      { kind: 'text', fieldId: weight.id, op: 'eq', value: 'x' },
      'wrong_kind at body.0.arms.0.when',
    ],
    [
      'a currency that is not offered',
      { kind: 'money', fieldId: cost.id, op: 'lt', value: { minor: 1, currency: 'EUR' } },
      'unknown_currency at body.0.arms.0.when',
    ],
    [
      'an option that is not there',
      { kind: 'option', fieldId: colour.id, op: 'in', values: ['pink'] },
      'unknown_option at body.0.arms.0.when',
    ],
    [
      'among several',
      { kind: 'set', fieldId: colours.id, op: 'has_all', values: ['red', 'pink'] },
      'unknown_option at body.0.arms.0.when',
    ],
    [
      'text without text',
      { kind: 'text', fieldId: word.id, op: 'contains', value: '' },
      'wrong_value at body.0.arms.0.when',
    ],
    ['a group of nothing', { kind: 'all', of: [] }, 'empty_group at body.0.arms.0.when'],
    [
      'deep inside',
      { kind: 'any', of: [amount, { kind: 'all', of: [{ ...amount, fieldId: 'other' }] }] },
      'unknown_field at body.0.arms.0.when.of.1.of.0',
    ],
  ])('%s', (_, condition, problem) => {
    expect(told(when(condition))).toEqual([problem]);
  });

  it.each<Condition>([
    { kind: 'money', fieldId: cost.id, op: 'lt', value: { minor: 1, currency: 'CNY' } },
    { kind: 'set', fieldId: people.id, op: 'has_any', values: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'] },
    { kind: 'duration', fieldId: days.id, op: 'gt', value: '1.5' },
    { kind: 'submitter_role', role: 'finance' },
  ])('%j fits', (condition) => {
    expect(told(when(condition))).toEqual([]);
  });
});

describe('fields', () => {
  const option = (id: string) => ({ id, label: id });
  it.each<[string, Definition['form']['fields'][number], string]>([
    [
      'a least above the most',
      field('number', { min: '2', max: '1.5', decimals: 1 }),
      'limits_crossed at form.fields.0',
    ],
    ['a limit that no value can meet', field('number', { min: '0.5' }), 'wrong_limit at form.fields.0'],
    ['money', field('money', { currencies: ['CNY'], minMinor: 2, maxMinor: 1 }), 'limits_crossed at form.fields.0'],
    [
      'one currency twice',
      field('money', { currencies: ['CNY', 'CNY'] }),
      'duplicate_option at form.fields.0.currencies.1',
    ],
    ['days', field('date', { earliest: '2026-02-01', latest: '2026-01-01' }), 'limits_crossed at form.fields.0'],
    [
      'one option twice',
      field('select', { options: [option('a'), option('a')] }),
      'duplicate_option at form.fields.0.options.1',
    ],
    [
      'more to choose than there are',
      field('multi_select', { options: [option('a')], min: 2 }),
      'limits_crossed at form.fields.0',
    ],
    [
      'more at least than at most',
      field('multi_select', { options: [option('a'), option('b')], min: 2, max: 1 }),
      'limits_crossed at form.fields.0',
    ],
  ])('%s', (_, one, problem) => {
    expect(told(process([ask('n', ['ann'])], {}, { fields: [one] }))).toEqual([problem]);
  });
});
