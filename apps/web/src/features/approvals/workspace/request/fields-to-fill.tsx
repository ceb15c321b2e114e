import type { FormValues, OwnTask, RequestView } from '@atrium/contracts/approvals';
import { mayWrite } from '@atrium/rules-approvals';
import { useTranslation } from 'react-i18next';
import { FormFields } from '../start/form-fields.js';

export interface FieldsToFillProps {
  readonly view: RequestView;
  readonly own: OwnTask;
  readonly filled: FormValues;
  readonly onFill: (filled: FormValues) => void;
  readonly showsErrors: boolean;
}

/** The fields that whoever decides here may, or must, write. */
export function FieldsToFill({ view, own, filled, onFill, showsErrors }: FieldsToFillProps) {
  const { t } = useTranslation('approvals');
  const fields = view.form.fields
    .filter(({ id }) => mayWrite(own.rights[id] ?? 'read'))
    .map((field) => ({ ...field, required: field.required || own.rights[field.id] === 'required' }));
  return (
    <section className="to-fill" aria-label={t('to_fill')}>
      <FormFields
        form={{ fields }}
        values={Object.fromEntries(fields.map(({ id }) => [id, filled[id] ?? view.values[id] ?? null]))}
        known={view}
        onChange={(id, value) => onFill({ ...filled, [id]: value as FormValues[string] })}
        showsErrors={showsErrors}
      />
    </section>
  );
}
