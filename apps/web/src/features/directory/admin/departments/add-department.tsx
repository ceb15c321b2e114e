import type { Id } from '@atrium/contracts/core';
import { createDepartment, type DepartmentView, listDepartments } from '@atrium/contracts/directory';
import Modal from 'antd/es/modal';
import { Field } from '@atrium/ui';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentPicker } from '../../../../shared/parts/department-picker.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import type { TreeReach } from './tree-reach.js';

/** Adds a department, under another or at the top. */
export function AddDepartment({
  reach,
  parent,
  onClose,
}: {
  readonly reach: TreeReach;
  readonly parent: DepartmentView | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const command = useCommand();
  const form = useId();
  const [name, setName] = useState('');
  const [parentId, setParentId] = useState<Id<'department'> | null>(parent?.id ?? null);
  const call = useCall(createDepartment, { refreshes: [listDepartments] });
  const problem = useProblemTexts(call.error, ['name', 'parentId']);
  const save = () => {
    if (call.isPending) return;
    const input = { parentId, name };
    call.mutate({ commandId: command(input), ...input }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      width={420}
      title={t('departments.add')}
      onCancel={onClose}
      footer={
        <DialogEnd
          save={t('departments.add')}
          saving={t('departments.adding')}
          busy={call.isPending}
          form={form}
          onSave={save}
          onClose={onClose}
        />
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ProblemNote text={problem.page} />
        <Field
          label={t('departments.name')}
          value={name}
          autoFocus
          autoComplete="off"
          error={problem.of('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <DepartmentPicker
          label={t('departments.under')}
          placeholder={reach.takes(null) ? t('departments.top') : undefined}
          clearable={reach.takes(null)}
          offered={reach.touches}
          value={parentId}
          onChange={setParentId}
          error={problem.of('parentId')}
        />
      </form>
    </Modal>
  );
}
