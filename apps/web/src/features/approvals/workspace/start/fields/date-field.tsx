import { useTranslation } from 'react-i18next';
import { DayField } from '../../../../../shared/parts/day-field.js';
import { type FieldProps, labelOf, textOf } from './field-props.js';

export function DateField({ field, value, error, onChange }: FieldProps<'date'>) {
  const { t } = useTranslation('approvals');
  return (
    <DayField
      label={labelOf(field, t('optional'))}
      error={error}
      value={textOf(value) || null}
      onChange={onChange}
      clearable={!field.required}
      {...(field.earliest && { min: field.earliest })}
      {...(field.latest && { max: field.latest })}
    />
  );
}
