import {
  type DepartmentView,
  getMember,
  listDepartments,
  type MemberRef,
  setDepartmentLeaders,
} from '@atrium/contracts/directory';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../../shared/days.js';
import { DayField } from '../../../../shared/parts/day-field.js';
import { MembersPicker } from '../../../../shared/parts/member-picker.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';

/** Names who leads a department, from a day on. */
export function LeadersDialog({
  department,
  onClose,
}: {
  readonly department: DepartmentView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const [leaders, setLeaders] = useState<readonly MemberRef[]>(department.leaders);
  const [from, setFrom] = useState<string | null>(useToday());
  const call = useCall(setDepartmentLeaders, { refreshes: [listDepartments, getMember] });
  const problem = useProblemTexts(call.error, ['memberIds', 'from']);
  const save = () =>
    call.mutate(
      { departmentId: department.id, memberIds: leaders.map(({ id }) => id), ...(from && { from }) },
      { onSuccess: onClose },
    );
  return (
    <Modal
      open
      width={480}
      title={t('departments.leaders_of', { name: department.name })}
      onCancel={onClose}
      footer={<DialogEnd save={t('save')} saving={t('saving')} busy={call.isPending} onSave={save} onClose={onClose} />}
    >
      <ProblemNote text={problem.page} />
      <MembersPicker
        label={t('departments.leaders')}
        help={t('departments.leaders_help')}
        value={leaders}
        max={10}
        onChange={setLeaders}
        error={problem.of('memberIds')}
      />
      <DayField label={t('from')} help={t('from_help')} value={from} onChange={setFrom} error={problem.of('from')} />
    </Modal>
  );
}
