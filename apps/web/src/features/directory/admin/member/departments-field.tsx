import type { Id } from '@atrium/contracts/core';
import { IconButton } from '@atrium/ui';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DepartmentPicker } from '../../../../shared/parts/department-picker.js';
import { useDepartmentPaths } from '../../parts/use-department-paths.js';

export interface DepartmentsFieldProps {
  /** The first is the primary one. */
  readonly value: readonly Id<'department'>[];
  readonly onChange: (departmentIds: readonly Id<'department'>[]) => void;
  readonly error?: string | undefined;
}

/** Several departments, one of them the primary one. */
export function DepartmentsField({ value, onChange, error }: DepartmentsFieldProps) {
  const { t } = useTranslation('people');
  const pathOf = useDepartmentPaths();
  return (
    <>
      <ul className="chosen-departments" aria-label={t('departments_field.label')}>
        {value.map((id, n) => (
          <li key={id}>
            <span className="grow">{pathOf(id)}</span>
            {n === 0 ? (
              <span className="tag accent">{t('departments_field.primary')}</span>
            ) : (
              <button
                type="button"
                className="button text small"
                onClick={() => onChange([id, ...value.filter((other) => other !== id)])}
              >
                {t('departments_field.make_primary')}
              </button>
            )}
            <IconButton
              icon={X}
              label={t('departments_field.remove', { name: pathOf(id) })}
              small
              onClick={() => onChange(value.filter((other) => other !== id))}
            />
          </li>
        ))}
      </ul>
      <DepartmentPicker
        label={t(value.length === 0 ? 'departments_field.first' : 'departments_field.add')}
        value={null}
        onChange={(id) => {
          if (id && !value.includes(id)) onChange([...value, id]);
        }}
        error={error}
      />
    </>
  );
}
