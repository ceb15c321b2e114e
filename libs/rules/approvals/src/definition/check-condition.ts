import type { Condition, ConditionTest, FormField, FormModel } from '../codes.js';
import { fieldOf } from '../form/field-values.js';
import type { DefinitionProblem, Path } from './problem.js';

/** The kinds of field that each kind of test can ask about. */
const asksAbout: Readonly<Record<FieldTest['kind'], readonly FormField['kind'][]>> = {
  number: ['number'],
  money: ['money'],
  date: ['date'],
  duration: ['date_range'],
  text: ['text', 'long_text'],
  option: ['select'],
  set: ['multi_select', 'member', 'department'],
};
type FieldTest = Extract<ConditionTest, { fieldId: string }>;

/** The types of a condition against the form: fields that exist, of a kind that fits, with values that they can have. */
export function conditionProblems(condition: Condition, form: FormModel, path: Path): DefinitionProblem[] {
  if (condition.kind === 'all' || condition.kind === 'any') {
    if (condition.of.length === 0) return [{ code: 'empty_group', path }];
    return condition.of.flatMap((part, index) => conditionProblems(part, form, [...path, 'of', index]));
  }
  if (!('fieldId' in condition)) return [];
  const field = fieldOf(form, condition.fieldId);
  if (field === undefined) return [{ code: 'unknown_field', path, params: { fieldId: condition.fieldId } }];
  if (!asksAbout[condition.kind].includes(field.kind)) {
    return [{ code: 'wrong_kind', path, params: { fieldId: field.id, kind: field.kind } }];
  }
  return valueProblems(condition, field, path);
}

function valueProblems(condition: FieldTest, field: FormField, path: Path): DefinitionProblem[] {
  if (condition.kind === 'money' && field.kind === 'money' && !field.currencies.includes(condition.value.currency)) {
    return [{ code: 'unknown_currency', path, params: { currency: condition.value.currency } }];
  }
  if (condition.kind === 'text' && condition.value === '') return [{ code: 'wrong_value', path }];
  if (!('values' in condition) || !('options' in field)) return [];
  const unknown = condition.values.filter((value) => !field.options.some(({ id }) => id === value));
  return unknown.length > 0 ? [{ code: 'unknown_option', path, params: { optionIds: unknown } }] : [];
}
