import { Button } from '@atrium/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../../shared/days.js';
import { DayField } from '../../../../shared/parts/day-field.js';

export interface DatedSaveProps {
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** What is wrong with the day. */
  readonly error: string | undefined;
  readonly onSave: (from: { readonly from?: string }) => void;
  readonly onDiscard: () => void;
}

/** The end of a form whose content holds from a day on: today, unless another is chosen. */
export function DatedSave({ busy, disabled = false, error, onSave, onDiscard }: DatedSaveProps) {
  const { t } = useTranslation('people');
  const [from, setFrom] = useState<string | null>(useToday());
  return (
    <>
      <DayField label={t('from')} help={t('from_help')} value={from} onChange={setFrom} error={error} />
      <div className="section-end">
        <Button
          disabled={disabled}
          busy={busy ? t('saving') : undefined}
          onClick={() => onSave(from === null ? {} : { from })}
        >
          {t('save')}
        </Button>
        <Button tone="text" onClick={onDiscard}>
          {t('discard')}
        </Button>
      </div>
    </>
  );
}
