import { Button } from '@atrium/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './dialog-end.css';

export interface DialogEndProps {
  readonly save: string;
  readonly saving: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** What is done can't be undone. */
  readonly isRed?: boolean;
  /** Beside the buttons, e.g. that nothing is saved yet. */
  readonly note?: ReactNode;
  /** The form that the button sends, so that Enter does the same; without one it calls `onSave`. */
  readonly form?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** The buttons at the end of a dialog. */
export function DialogEnd(props: DialogEndProps) {
  const { t } = useTranslation();
  const { save, saving, busy, disabled = false, isRed = false, note, form, onSave, onClose } = props;
  return (
    <div className="row dialog-end">
      {note ? <span className="quiet grow">{note}</span> : null}
      <Button tone="text" onClick={() => onClose()}>
        {t('cancel')}
      </Button>
      <Button
        tone={isRed ? 'danger' : 'primary'}
        disabled={disabled}
        busy={busy ? saving : undefined}
        {...(form ? { type: 'submit' as const, form } : { onClick: onSave })}
      >
        {save}
      </Button>
    </div>
  );
}
