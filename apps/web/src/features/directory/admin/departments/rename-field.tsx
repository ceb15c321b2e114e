import { type DepartmentView, listDepartments, renameDepartment, searchMembers } from '@atrium/contracts/directory';
import { FieldError } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';

/** Renames in place: Enter saves, Escape leaves it as it was. */
export function RenameField({
  department,
  onDone,
}: {
  readonly department: DepartmentView;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('people');
  const [name, setName] = useState(department.name);
  const call = useCall(renameDepartment, { refreshes: [listDepartments, searchMembers] });
  const problem = useProblemTexts(call.error, ['name']);
  const error = problem.of('name') ?? problem.page;
  const save = () => {
    if (call.isPending) return;
    if (name.trim() === department.name) return onDone();
    call.mutate({ departmentId: department.id, name }, { onSuccess: onDone });
  };
  return (
    <span className="grow">
      <input
        className="input"
        aria-label={t('departments.new_name', { name: department.name })}
        aria-invalid={error ? true : undefined}
        aria-busy={call.isPending}
        value={name}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') onDone();
        }}
      />
      {error ? <FieldError>{error}</FieldError> : null}
    </span>
  );
}
