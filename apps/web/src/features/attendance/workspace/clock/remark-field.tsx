import { FieldError } from '@atrium/ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface RemarkFieldProps {
  /** Of a field punch; else of one whose place is unsure. */
  readonly field: boolean;
  /** Without it the punch is not taken. */
  readonly required: boolean;
  readonly value: string;
  readonly missed: boolean;
  readonly onChange: (value: string) => void;
}

/** A few words that go with a punch whose place proves nothing. What is typed survives a reload. */
export function RemarkField({ field, required, value, missed, onChange }: RemarkFieldProps) {
  const { t } = useTranslation('attendance');
  const id = useId();
  return (
    <div className="field remark">
      <div className="field-head">
        <label htmlFor={id}>{t(field ? 'remark.field' : 'remark.label')}</label>
        <span className="quiet">{t(required ? 'remark.is_required' : 'remark.is_optional')}</span>
      </div>
      <input
        id={id}
        className="input large"
        value={value}
        maxLength={200}
        enterKeyHint="done"
        aria-required={required}
        aria-invalid={missed ? true : undefined}
        aria-describedby={`${id}-below`}
        onChange={(event) => onChange(event.target.value)}
      />
      {missed ? (
        <FieldError id={`${id}-below`}>{t('remark.required')}</FieldError>
      ) : (
        <span id={`${id}-below`} className="field-help">
          {t(field ? 'remark.help_field' : 'remark.help_unsure')}
        </span>
      )}
    </div>
  );
}
