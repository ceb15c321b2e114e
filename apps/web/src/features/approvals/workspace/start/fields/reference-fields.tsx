import { type MemberRef, namesOf } from '@atrium/contracts/directory';
import type { Id } from '@atrium/contracts/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentPicker, DepartmentsPicker } from '../../../../../shared/parts/department-picker.js';
import { MembersPicker } from '../../../../../shared/parts/member-picker.js';
import { useRead } from '../../../../../shared/use-call.js';
import { type FieldProps, labelOf, listOf } from './field-props.js';

/** People. Whoever was chosen before a reload is known by their id, and asked for by name. */
export function MemberField({ field, value, error, known, onChange }: FieldProps<'member'>) {
  const { t } = useTranslation('approvals');
  const ids = listOf(value) as Id<'member'>[];
  const [met, setMet] = useState<readonly MemberRef[]>(known.people ?? []);
  const strangers = ids.filter((id) => !met.some((one) => one.id === id));
  const named = useRead(namesOf, { ids: strangers }, { enabled: strangers.length > 0 });
  const people = [...met, ...(named.data?.items ?? [])];
  return (
    <MembersPicker
      label={labelOf(field, t('optional'))}
      error={error}
      max={field.max}
      value={ids.flatMap((id) => people.find((one) => one.id === id) ?? [])}
      onChange={(chosen) => {
        setMet([...people, ...chosen]);
        onChange(chosen.length > 0 ? chosen.map(({ id }) => id) : null);
      }}
    />
  );
}

export function DepartmentField({ field, value, error, onChange }: FieldProps<'department'>) {
  const { t } = useTranslation('approvals');
  const label = labelOf(field, t('optional'));
  const ids = listOf(value) as Id<'department'>[];
  if (field.max === 1)
    return (
      <DepartmentPicker {...{ label, error }} value={ids[0] ?? null} onChange={(id) => onChange(id ? [id] : null)} />
    );
  return (
    <DepartmentsPicker {...{ label, error }} value={ids} onChange={(next) => onChange(next.length > 0 ? next : null)} />
  );
}
