import { archiveDepartment, type DepartmentView, listDepartments } from '@atrium/contracts/directory';
import Modal from 'antd/es/modal';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';

/** Archives an empty department, after saying what that means. */
export function ArchiveDialog({
  department,
  onClose,
}: {
  readonly department: DepartmentView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const call = useCall(archiveDepartment, { refreshes: [listDepartments] });
  const problem = useProblemTexts(call.error, []);
  return (
    <Modal
      open
      width={420}
      title={t('departments.archive_title', { name: department.name })}
      onCancel={onClose}
      footer={
        <DialogEnd
          save={t('departments.archive')}
          saving={t('saving')}
          busy={call.isPending}
          onSave={() => call.mutate({ departmentId: department.id }, { onSuccess: onClose })}
          onClose={onClose}
        />
      }
    >
      <ProblemNote text={problem.page} />
      <p>{t('departments.archive_help')}</p>
    </Modal>
  );
}
