import { Bones, Mark } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { GateSheet } from '../../shared/parts/gate-sheet.js';
import { usePageTexts } from '../page-title.js';

/** A page before signing in whose script or texts are on their way. */
export function GateBones() {
  const { t } = useTranslation();
  const { heading } = usePageTexts();
  return (
    <div className="gate">
      <Mark size={28} />
      <h1>{heading ?? <span className="visually-hidden">{t('loading')}</span>}</h1>
      <Bones label={t('loading')} rows={5} />
    </div>
  );
}

/** The same, before the sheet is there that it stands on. */
export const GateSheetBones = () => (
  <GateSheet>
    <GateBones />
  </GateSheet>
);
