import type { ImportView } from '@atrium/contracts/directory';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface LeaversChoiceProps {
  readonly value: ImportView['leavers'];
  readonly onChange: (value: ImportView['leavers']) => void;
}

/** What becomes of people who are in the directory and in no row of the file. */
export function LeaversChoice({ value, onChange }: LeaversChoiceProps) {
  const { t } = useTranslation('imports');
  const name = useId();
  return (
    <fieldset className="import-part import-leavers">
      <legend>{t('leavers.title')}</legend>
      {(['keep', 'end'] as const).map((each) => (
        <label key={each} className={value === each ? 'import-choice on' : 'import-choice'}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} />
          <span>
            <b>{t(`leavers.${each}`)}</b>
            <span className="quiet">{t(`leavers.${each}_help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
