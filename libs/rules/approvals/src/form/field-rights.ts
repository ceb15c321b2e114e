import type { FieldRight, FieldRights, FormModel, FormValues } from '../codes.js';
import { own } from '../record.js';
import type { RawValues } from './field-values.js';

const order: readonly FieldRight[] = ['hidden', 'read', 'edit', 'required'];

/** The right to a field; `otherwise` where none is named. */
export const rightTo = (rights: FieldRights, fieldId: string, otherwise: FieldRight): FieldRight =>
  own(rights, fieldId) ?? otherwise;

/** A right for each field of the form: what is named, else `otherwise` (`edit` for the submitter, `read` on nodes). */
export function allRights(form: FormModel, rights: FieldRights, otherwise: 'edit' | 'read'): FieldRights {
  return Object.fromEntries(form.fields.map(({ id }) => [id, rightTo(rights, id, otherwise)]));
}

/** The stronger of two rights for each field: who meets a request in two places may do what either allows. */
export function strongerRights(a: FieldRights, b: FieldRights): FieldRights {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    ids.map((id) => {
      const both = [rightTo(a, id, 'hidden'), rightTo(b, id, 'hidden')] as const;
      return [id, order.indexOf(both[0]) >= order.indexOf(both[1]) ? both[0] : both[1]];
    }),
  );
}

/** The values without those that the reader must not see. A field without a right is hidden. */
export function cutValues(values: FormValues, rights: FieldRights): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([id]) => rightTo(rights, id, 'hidden') !== 'hidden'));
}

/**
 * The fields among `written` that the writer may not write: all that is neither `edit` nor `required`. Whether a field is
 * hidden, or not there at all, makes no difference to the answer.
 */
export function forbiddenFields(written: RawValues, rights: FieldRights): string[] {
  return Object.keys(written).filter((id) => !mayWrite(rightTo(rights, id, 'hidden')));
}

export const mayWrite = (right: FieldRight): boolean => right === 'edit' || right === 'required';
