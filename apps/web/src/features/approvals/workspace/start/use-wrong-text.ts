import type { FormField } from '@atrium/contracts/approvals';
import type { FieldError } from '@atrium/contracts/core';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../../shared/problem-text.js';
import { decimalText, moneyText } from '../../parts/value-text.js';
import { writeDay } from '../../../../shared/days.js';

/** What is wrong with a field, in words, with its limit as the reader writes it. */
export function useWrongText(): (field: FormField, error: FieldError) => string {
  const { t, i18n } = useTranslation('approvals');
  const sentence = useSentence();
  const limit = (field: FormField, value: unknown): string => {
    if (field.kind === 'money' && typeof value === 'number')
      return moneyText({ minor: value, currency: field.currencies[0] ?? 'CNY' }, i18n.language);
    if (field.kind === 'number' && typeof value === 'string') return decimalText(value, i18n.language);
    if (field.kind === 'date' && typeof value === 'string')
      return writeDay(value, i18n.language, { dateStyle: 'medium' });
    return String(value);
  };
  return (field, { code, params = {} }) => {
    const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, limit(field, value)]));
    const key = code === 'wrong_kind' ? `wrong.kind.${field.kind}` : `wrong.${code}`;
    return t(key, { ...shown, defaultValue: '' }) || sentence(code, params);
  };
}
