import {
  getMember,
  listDepartments,
  type MemberRef,
  moveMembers,
  previewMembersMove,
  searchMembers,
} from '@atrium/contracts/directory';
import type { Id } from '@atrium/contracts/core';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../../shared/days.js';
import { DayField } from '../../../../shared/parts/day-field.js';
import { DepartmentPicker } from '../../../../shared/parts/department-picker.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall, useRead } from '../../../../shared/use-call.js';
import { useCommand } from '../../../../shared/use-command.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { WhatChanges } from '../../parts/what-changes.js';

export interface MoveDialogProps {
  readonly people: readonly Pick<MemberRef, 'id' | 'name'>[];
  readonly onClose: (done?: boolean) => void;
}

/** Puts people into another department, after showing what that changes. */
export function MoveDialog({ people, onClose }: MoveDialogProps) {
  const { t } = useTranslation('people');
  const today = useToday();
  const command = useCommand();
  const [departmentId, setDepartmentId] = useState<Id<'department'> | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const move = useCall(moveMembers, { refreshes: [searchMembers, getMember, listDepartments] });
  const problem = useProblemTexts(move.error, ['departmentId', 'from']);
  const memberIds = people.map(({ id }) => id);
  const save = () => {
    if (!departmentId || move.isPending) return;
    const input = { memberIds, departmentId, ...(from && { from }) };
    move.mutate({ commandId: command(input), ...input }, { onSuccess: () => onClose(true) });
  };
  return (
    <Modal
      open
      width={560}
      title={t('move.title', { count: people.length, name: people[0]?.name })}
      onCancel={() => onClose()}
      footer={
        <DialogEnd
          save={t('move.save', { count: people.length })}
          saving={t('move.busy')}
          note={t('move.unsaved')}
          busy={move.isPending}
          disabled={!departmentId}
          onSave={save}
          onClose={onClose}
        />
      }
    >
      <ProblemNote text={problem.page} />
      <DepartmentPicker
        label={t('move.to')}
        help={t('move.to_help')}
        value={departmentId}
        onChange={setDepartmentId}
        error={problem.of('departmentId')}
        clearable={false}
      />
      <DayField label={t('from')} value={from} onChange={setFrom} error={problem.of('from')} />
      {departmentId ? <Preview memberIds={memberIds} departmentId={departmentId} /> : null}
    </Modal>
  );
}

interface PreviewProps {
  readonly memberIds: readonly Id<'member'>[];
  readonly departmentId: Id<'department'>;
}

function Preview({ memberIds, departmentId }: PreviewProps) {
  const { t } = useTranslation('people');
  const preview = useRead(previewMembersMove, { memberIds: [...memberIds], departmentId });
  return (
    <section className="move-preview" aria-label={t('changes.title')}>
      <h3>{t('changes.title')}</h3>
      <Loaded of={preview} rows={3}>
        {(found) => <WhatChanges preview={found} />}
      </Loaded>
    </section>
  );
}
