import Modal from 'antd/es/modal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AntTheme } from '../../../../shared/parts/ant-theme.js';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { ProblemNote } from '../../../../shared/parts/problem-note.js';

export interface GroupDialogProps {
  readonly act: 'add' | 'rename' | 'hand_over' | 'leave';
  readonly isRed?: boolean;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One act on a group, with what went wrong beside it. */
export function GroupDialog(props: GroupDialogProps) {
  const { t } = useTranslation('chat');
  const { act, isRed = false, disabled, busy, problem, onSave, onClose, children } = props;
  return (
    <AntTheme>
      <Modal
        open
        width={480}
        title={t(`group.${act}`)}
        onCancel={onClose}
        footer={
          <DialogEnd
            save={t(`group.${act}`)}
            saving={t('info.saving')}
            busy={busy}
            disabled={disabled}
            isRed={isRed}
            onSave={onSave}
            onClose={onClose}
          />
        }
      >
        <ProblemNote text={problem} />
        {children}
      </Modal>
    </AntTheme>
  );
}
