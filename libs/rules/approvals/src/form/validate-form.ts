import type { FieldError, FieldRights, FormField, FormModel, FormValues } from '../codes.js';
import { valueFault, type ValueFault } from './field-checks.js';
import { fieldOf, isMissing, type RawValues, valueOf } from './field-values.js';
import { mayWrite, rightTo } from './field-rights.js';

/**
 * What is wrong with a filled-in form: the one validator of web and server. `values` may be of any shape. `rights` say what
 * the writer may do (`edit` where none is named): a field that he may not write is not asked of him; one that he may is
 * required when the field or the right says so. Each error names its field by `path`, with a code and its parameters.
 */
export function validateForm(form: FormModel, values: RawValues, rights: FieldRights = {}): FieldError[] {
  const unknown = Object.keys(values).filter((id) => fieldOf(form, id) === undefined);
  return [
    ...form.fields.flatMap((field) => fieldErrors(field, values, rights)),
    ...unknown.map((id) => errorOf(id, { code: 'unknown_field' })),
  ];
}

function fieldErrors(field: FormField, values: RawValues, rights: FieldRights): FieldError[] {
  const right = rightTo(rights, field.id, 'edit');
  if (!mayWrite(right)) return [];
  const value = valueOf(values, field.id);
  if (value === undefined) {
    return field.required || right === 'required' ? [errorOf(field.id, { code: 'required' })] : [];
  }
  const fault = valueFault(field, value);
  return fault === null ? [] : [errorOf(field.id, fault)];
}

const errorOf = (fieldId: string, { code, params }: ValueFault): FieldError => ({
  path: [fieldId],
  code,
  ...(params && { params }),
});

/** The form after somebody wrote into it: what is not named stays, what is null or empty goes. Check it before. */
export function written(before: FormValues, given: FormValues): FormValues {
  return Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => !isMissing(value)));
}

/** A form that is still being filled in, without what is wrong in it: a preview takes that as not answered yet. */
export function usableValues(form: FormModel, values: RawValues): FormValues {
  const wrong = new Set(validateForm(form, values).map(({ path }) => path[0]));
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]) => !wrong.has(id) && !isMissing(value)),
  ) as FormValues;
}
