import type { FormField, FormModel } from '../codes.js';
import { compareDecimals, decimalPlaces } from '../decimal/decimals.js';
import { type DefinitionProblem, type Path, repeats } from './problem.js';

/** Field ids once, options once, limits that a value can meet. */
export function formProblems({ fields }: FormModel): DefinitionProblem[] {
  return [
    ...repeats(fields.map(({ id }) => id)).map(({ value, index }): DefinitionProblem => ({
      code: 'duplicate_id',
      path: ['form', 'fields', index, 'id'],
      params: { id: value },
    })),
    ...fields.flatMap((field, index) => fieldProblems(field, ['form', 'fields', index])),
  ];
}

function fieldProblems(field: FormField, path: Path): DefinitionProblem[] {
  const crossed = (wrong: boolean): DefinitionProblem[] => (wrong ? [{ code: 'limits_crossed', path }] : []);
  switch (field.kind) {
    case 'number':
      return [
        ...crossed(field.min !== null && field.max !== null && compareDecimals(field.min, field.max) > 0),
        ...[field.min, field.max].flatMap((limit): DefinitionProblem[] =>
          limit !== null && decimalPlaces(limit) > field.decimals ? [{ code: 'wrong_limit', path }] : [],
        ),
      ];
    case 'money':
      return [
        ...crossed(field.minMinor !== null && field.maxMinor !== null && field.minMinor > field.maxMinor),
        ...optionRepeats(field.currencies, [...path, 'currencies']),
      ];
    case 'date':
      return crossed(field.earliest !== null && field.latest !== null && field.earliest > field.latest);
    case 'select':
      return optionRepeats(idsOf(field.options), [...path, 'options']);
    case 'multi_select':
      return [
        ...optionRepeats(idsOf(field.options), [...path, 'options']),
        ...crossed(field.min > (field.max ?? field.options.length) || field.min > field.options.length),
      ];
    case 'text':
    case 'long_text':
    case 'date_range':
    case 'member':
    case 'department':
    case 'file':
      return [];
  }
}

const idsOf = (options: readonly { readonly id: string }[]) => options.map(({ id }) => id);

const optionRepeats = (ids: readonly string[], path: Path): DefinitionProblem[] =>
  repeats(ids).map(({ value, index }) => ({ code: 'duplicate_option', path: [...path, index], params: { id: value } }));
