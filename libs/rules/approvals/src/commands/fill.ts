import type { FieldRights, FormValues } from '../codes.js';
import { allRights, forbiddenFields } from '../form/field-rights.js';
import { validateForm, written } from '../form/validate-form.js';
import type { Run } from '../process/run.js';
import { refuse } from './refusal.js';

/**
 * The form after somebody wrote into it. Refuses a field that he may not write, and a form that is not right in what he may:
 * errors elsewhere are not his.
 */
export function fill(run: Run, given: FormValues, rights: FieldRights): FormValues {
  const { form } = run.definition;
  const forbidden = forbiddenFields(given, rights);
  if (forbidden.length > 0) refuse('forbidden_field', { fieldIds: forbidden });
  const values = written(run.state().values, given);
  const errors = validateForm(form, values, rights);
  if (errors.length > 0) refuse('invalid_form', { errors });
  return values;
}

/** What the submitter may do with each field. */
export const startRights = ({ definition }: Run): FieldRights =>
  allRights(definition.form, definition.start.rights, 'edit');
