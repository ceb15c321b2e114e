import { Field, Labelled } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../../../shared/parts/choice.js';
import { decimalOf } from '../../../parts/value-text.js';
import { moneyOf } from '../money-text.js';
import { type FieldProps, labelOf, listOf, textOf } from './field-props.js';

export function TextField({ field, value, error, onChange }: FieldProps<'text' | 'long_text'>) {
  const { t } = useTranslation('approvals');
  const label = labelOf(field, t('optional'));
  const write = (text: string) => onChange(text === '' ? null : text);
  if (field.kind === 'text')
    return (
      <Field
        {...{ label, error }}
        value={textOf(value)}
        maxLength={field.maxLength}
        onChange={({ target }) => write(target.value)}
      />
    );
  return (
    <Labelled {...{ label, error }}>
      {(control) => (
        <textarea
          {...control}
          className="input long-text"
          rows={3}
          maxLength={field.maxLength}
          value={textOf(value)}
          onChange={({ target }) => write(target.value)}
        />
      )}
    </Labelled>
  );
}

export function NumberField({ field, value, error, onChange }: FieldProps<'number'>) {
  const { t } = useTranslation('approvals');
  return (
    <Field
      label={labelOf(field, t('optional'))}
      error={error}
      aside={field.unit ? <span className="quiet">{field.unit}</span> : undefined}
      value={textOf(value)}
      inputMode="decimal"
      maxLength={24}
      onChange={({ target }) => onChange(target.value.trim() === '' ? null : target.value.normalize('NFKC').trim())}
    />
  );
}

/** An amount as it is typed; in a form of several currencies beside the one that it is in. */
export function MoneyField({ field, value, error, onChange }: FieldProps<'money'>) {
  const { t } = useTranslation('approvals');
  const known = typeof value === 'object' && value !== null && 'minor' in value ? (value as never) : null;
  const [typed, setTyped] = useState(() => (known ? decimalOf(known) : textOf(value)));
  const [currency, setCurrency] = useState(() =>
    known ? (known as { currency: string }).currency : (field.currencies[0] ?? 'CNY'),
  );
  const tell = (text: string, of: string) => onChange(text.trim() === '' ? null : (moneyOf(text, of) ?? text));
  const label = labelOf(field, t('optional'));
  return (
    <div className="money-field">
      <Field
        {...{ label, error }}
        value={typed}
        inputMode="decimal"
        maxLength={24}
        aside={field.currencies.length === 1 ? <span className="quiet">{currency}</span> : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          tell(target.value, currency);
        }}
      />
      {field.currencies.length > 1 ? (
        <Choice
          label={t('currency')}
          size="normal"
          options={field.currencies.map((code) => ({ value: code, label: code }))}
          value={currency}
          onChange={({ target }) => {
            setCurrency(target.value);
            tell(typed, target.value);
          }}
        />
      ) : null}
    </div>
  );
}

export function SelectField({ field, value, error, onChange }: FieldProps<'select'>) {
  const { t } = useTranslation('approvals');
  const options = field.options.map(({ id, label }) => ({ value: id, label }));
  return (
    <Choice
      label={labelOf(field, t('optional'))}
      error={error}
      size="normal"
      options={[{ value: '', label: t('choose') }, ...options]}
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value || null)}
    />
  );
}

export function MultiSelectField({ field, value, error, onChange }: FieldProps<'multi_select'>) {
  const { t } = useTranslation('approvals');
  const chosen = listOf(value);
  const turn = (id: string, on: boolean) => {
    const next = field.options.map((option) => option.id).filter((one) => (one === id ? on : chosen.includes(one)));
    onChange(next.length > 0 ? next : null);
  };
  return (
    <fieldset className="field" aria-invalid={error ? true : undefined}>
      <legend className="field-head">{labelOf(field, t('optional'))}</legend>
      {field.options.map(({ id, label }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={chosen.includes(id)} onChange={({ target }) => turn(id, target.checked)} />
          {label}
        </label>
      ))}
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : null}
    </fieldset>
  );
}
