import { Field, type FieldProps } from '@atrium/ui';
import { useTranslation } from 'react-i18next';

export interface MinutesFieldProps extends Pick<FieldProps, 'label' | 'help' | 'error' | 'placeholder'> {
  /** Null: left empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly max: number;
  /** What is counted, after the number; minutes if nothing is said. */
  readonly unit?: string;
}

/** A whole number with its unit. */
export function MinutesField({ value, onChange, max, unit, ...field }: MinutesFieldProps) {
  const { t } = useTranslation('rules');
  return (
    <Field
      {...field}
      type="number"
      inputMode="numeric"
      min={0}
      max={max}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      end={<span className="field-unit">{unit ?? t('unit.minutes')}</span>}
    />
  );
}
