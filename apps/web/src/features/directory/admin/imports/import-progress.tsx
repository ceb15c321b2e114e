import type { ImportView } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ImportFrame } from './import-frame.js';

/** While the worker is at it: how many rows are done. Nobody has to wait here: the address leads back. */
export function ImportProgress({ view }: { readonly view: ImportView }) {
  const { t, i18n } = useTranslation('imports');
  const { done, total } = view.progress;
  const step = view.status === 'applying' ? 'applying' : 'planning';
  return (
    <ImportFrame step="check" name={view.fileName}>
      <h2 className="import-title">{t(`${step}.title`)}</h2>
      <p className="import-lead">{t(`${step}.lead`)}</p>
      <progress className="import-progress" aria-label={t(`${step}.title`)} max={total || 1} value={done} />
      <p className="quiet" role="status">
        {t('progress', { done: done.toLocaleString(i18n.language), total: total.toLocaleString(i18n.language) })}
      </p>
      <p className="quiet import-leave">
        {t('planning.leave')}{' '}
        <Link to="../.." relative="path">
          {t('planning.home')}
        </Link>
      </p>
    </ImportFrame>
  );
}
