import fc from 'fast-check';
import type { FormField } from '../codes.js';
import {
  born,
  colour,
  colours,
  cost,
  days,
  everyField,
  field,
  form,
  people,
  story,
  weight,
  word,
} from '../testing/fields.js';
import { runsOf } from '../testing/runs.js';
import { usableValues, validateForm, written } from './validate-form.js';

const codes = (one: FormField, value: unknown) =>
  validateForm(form(one), { [one.id]: value })
    .map(({ code }) => code)
    .join();
const range = (from: string, fromHalf: string, to: string, toHalf: string, amount: string) => ({
  unit: 'half_day',
  ...{ from, fromHalf, to, toHalf, amount },
});
const hours = field('date_range', { unit: 'minute' });
const leave = field('date_range', { unit: 'day', counts: 'working' });

describe('a value fits its field, or the code says why not', () => {
  it.each<[string, FormField, unknown, string]>([
    ['text as long as it may be', word, 'abcde', ''],
    ['text too long', word, 'abcdef', 'too_long'],
    ['text of two lines in one line', word, 'a\nb', 'control_character'],
    ['text of two lines in a long text', story, 'a\nb', ''],
    ['NUL in a long text', story, 'a\0b', 'control_character'],
    ['half of a pair', story, '\ud800', 'control_character'],
    ['a number for text', word, 5, 'wrong_kind'],
    ['an exact number', weight, '12.50', ''],
    ['the least and the most', weight, '-1', ''],
    ['the most', weight, '99.50', ''],
    ['below the least', weight, '-1.01', 'too_small'],
    ['above the most', weight, '99.51', 'too_large'],
    ['too many digits after the point', weight, '1.005', 'too_many_decimals'],
    ['a float', weight, 1.5, 'wrong_kind'],
    ['an exponent', weight, '1e3', 'not_a_number'],
    ['a leading zero', weight, '007', 'not_a_number'],
    ['money', cost, { minor: 1230, currency: 'CNY' }, ''],
    ['money in a currency that is not offered', cost, { minor: 1, currency: 'EUR' }, 'unknown_currency'],
    ['half a cent', cost, { minor: 0.5, currency: 'CNY' }, 'wrong_kind'],
    ['more money than any number holds exactly', cost, { minor: 2 ** 60, currency: 'CNY' }, 'wrong_kind'],
    ['money below the least', cost, { minor: -1, currency: 'CNY' }, 'too_small'],
    ['money above the most', cost, { minor: 100_001, currency: 'USD' }, 'too_large'],
    ['money as text', cost, '12.30', 'wrong_kind'],
    ['a day', born, '2026-02-28', ''],
    ['a day that does not exist', born, '2026-02-30', 'invalid_day'],
    ['a day too early', born, '2025-12-31', 'too_early'],
    ['a day too late', born, '2027-01-01', 'too_late'],
    ['one and a half days', days, range('2026-03-02', 'second', '2026-03-03', 'second', '1.5'), ''],
    ['half a day', days, range('2026-03-02', 'first', '2026-03-02', 'first', '0.5'), ''],
    [
      'a range that ends before it begins',
      days,
      range('2026-03-02', 'second', '2026-03-02', 'first', '0'),
      'empty_range',
    ],
    [
      'a length that the range has not',
      days,
      range('2026-03-02', 'first', '2026-03-02', 'second', '0.5'),
      'wrong_amount',
    ],
    ['a range in another unit', days, { unit: 'day', from: '2026-03-02', to: '2026-03-02', amount: '1' }, 'wrong_kind'],
    [
      'ninety minutes over midnight',
      hours,
      { unit: 'minute', from: '2026-03-02T23:30:00Z', to: '2026-03-03T01:00:00Z', amount: '90' },
      '',
    ],
    [
      'no whole minute',
      hours,
      { unit: 'minute', from: '2026-03-02T23:30:00Z', to: '2026-03-02T23:30:30Z', amount: '0' },
      'empty_range',
    ],
    [
      'working days, fewer than by the calendar',
      leave,
      { unit: 'day', from: '2026-03-02', to: '2026-03-09', amount: '6' },
      '',
    ],
    [
      'working days, more than by the calendar',
      leave,
      { unit: 'day', from: '2026-03-02', to: '2026-03-03', amount: '3' },
      'wrong_amount',
    ],
    [
      'working days, less than none',
      leave,
      { unit: 'day', from: '2026-03-02', to: '2026-03-03', amount: '-1' },
      'wrong_amount',
    ],
    ['an option', colour, 'red', ''],
    ['an option that is not there', colour, 'constructor', 'unknown_option'],
    ['several options for one', colour, ['red'], 'wrong_kind'],
    ['two options', colours, ['red', 'blue'], ''],
    ['three options of at most two', colours, ['red', 'blue', 'green'], 'too_many'],
    ['one option twice', colours, ['red', 'red'], 'duplicate'],
    ['among them one that is not there', colours, ['red', 'pink'], 'unknown_option'],
    ['fewer than the least', { ...colours, min: 2 } as FormField, ['red'], 'too_few'],
    ['people', people, ['ann', 'bob'], ''],
    ['too many people', people, ['ann', 'bob', 'cat'], 'too_many'],
    ['a person as text', people, 'ann', 'wrong_kind'],
    ['numbers for people', people, [1], 'wrong_kind'],
  ])('%s', (_, one, value, answer) => {
    expect(codes(one, value)).toBe(answer);
  });

  it('whatever is sent, it answers', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...everyField.fields.map(({ id }) => id), '__proto__', 'x'), fc.anything()),
        (values) => {
          for (const { path, code } of validateForm(everyField, values))
            expect([path.length, typeof code]).toEqual([1, 'string']);
        },
      ),
      runsOf('whatever is sent, it answers'),
    );
  });
});

describe('what must be filled in', () => {
  const must = { ...word, required: true } as FormField;
  it.each<[string, FormField, unknown, string | undefined, string]>([
    ['a required field that is missing', must, undefined, undefined, 'required'],
    ['blank text', must, '  ', undefined, 'required'],
    ['null', must, null, undefined, 'required'],
    ['a list of nothing', { ...people, required: true }, [], undefined, 'required'],
    ['a required field that the writer only reads', must, undefined, 'read', ''],
    ['a field that the node requires', word, undefined, 'required', 'required'],
    ['an empty field that nothing requires', word, '', undefined, ''],
  ])('%s', (_, one, value, right, answer) => {
    const rights = right === undefined ? {} : { [one.id]: right as 'read' };
    expect(
      validateForm(form(one), { [one.id]: value }, rights)
        .map(({ code }) => code)
        .join(),
    ).toBe(answer);
  });

  it('a field that the form does not have', () => {
    expect(validateForm(form(word), { other: 'x' })).toEqual([{ path: ['other'], code: 'unknown_field' }]);
  });

  it('errors carry what the limit is', () => {
    expect(validateForm(form(word), { word: 'abcdef' })).toEqual([
      { path: ['word'], code: 'too_long', params: { max: 5 } },
    ]);
  });
});

describe('writing into a form', () => {
  it('what is not named stays, what is emptied goes', () => {
    expect(written({ a: '1', b: '2', c: '3' }, { b: null, c: '', d: '4' })).toEqual({ a: '1', d: '4' });
  });

  it('a preview takes what is wrong as not answered yet', () => {
    expect(usableValues(form(word, weight), { word: 'abcdef', weight: '1', other: 'x' })).toEqual({ weight: '1' });
  });
});
