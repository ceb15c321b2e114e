import type { ImportView } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ImportCounts } from './import-counts.js';
import { ImportFrame } from './import-frame.js';

/** It is done; what comes next is to invite them. */
export function ImportDone({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  return (
    <ImportFrame
      step="done"
      name={view.fileName}
      footer={
        <>
          <span className="quiet grow">{t('done.invite_help')}</span>
          <Link to="../.." relative="path" className="button text large">
            {t('planning.home')}
          </Link>
          <Link to="../../members?state=invited" relative="path" className="button primary large">
            {t('done.invite')}
          </Link>
        </>
      }
    >
      <h2 className="import-title">{t('done.title')}</h2>
      <p className="import-lead">{t('done.lead', { name: view.fileName })}</p>
      {view.counts ? <ImportCounts counts={view.counts} /> : null}
    </ImportFrame>
  );
}
