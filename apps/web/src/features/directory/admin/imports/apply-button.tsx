import Modal from 'antd/es/modal';
import { Button } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogEnd } from '../../../../shared/parts/dialog-end.js';
import { type Counts, peopleTouched } from './result-counts.js';

export interface ApplyButtonProps {
  readonly counts: Counts;
  readonly busy: boolean;
  readonly onApply: () => void;
}

/** Carries the import out. Where that ends employments, the button says so, and asks once more before it happens. */
export function ApplyButton({ counts, busy, onApply }: ApplyButtonProps) {
  const { t } = useTranslation('imports');
  const [asking, setAsking] = useState(false);
  const { adds, changes, leavers } = counts;
  const people = peopleTouched(counts);
  const starting = busy ? t('result.starting') : undefined;
  if (leavers === 0)
    return (
      <Button tone="primary" size="large" busy={starting} onClick={onApply}>
        {adds === people ? t('result.apply', { count: people }) : t('result.apply_changes', { count: people })}
      </Button>
    );
  const confirm = () => {
    setAsking(false);
    onApply();
  };
  return (
    <>
      <Button tone="danger" size="large" busy={starting} onClick={() => setAsking(true)}>
        {adds + changes > 0 ? t('ending.open_with_more', { count: leavers }) : t('ending.open', { count: leavers })}
      </Button>
      <Modal
        open={asking}
        width={480}
        title={t('ending.title', { count: leavers })}
        onCancel={() => setAsking(false)}
        footer={
          <DialogEnd
            save={t('ending.confirm', { count: leavers })}
            saving={t('result.starting')}
            busy={false}
            isRed
            onSave={confirm}
            onClose={() => setAsking(false)}
          />
        }
      >
        <ul className="import-ending">
          <li>{t('ending.who', { count: leavers })}</li>
          <li>{t('ending.what')}</li>
          {adds > 0 ? <li>{t('ending.adds', { count: adds })}</li> : null}
          {changes > 0 ? <li>{t('ending.changes', { count: changes })}</li> : null}
        </ul>
      </Modal>
    </>
  );
}
