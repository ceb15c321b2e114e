import { Bones } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { usePageTexts } from '../page-title.js';

/** A page whose script or texts are on their way: its bar with its title, and bones below. */
export function PageBones() {
  const { t } = useTranslation();
  const { heading } = usePageTexts();
  return (
    <div className="pane grow">
      <div className="pane-bar">
        <h1>{heading ?? <span className="visually-hidden">{t('loading')}</span>}</h1>
      </div>
      <Bones label={t('loading')} rows={8} />
    </div>
  );
}
