import { newCommandId } from '@atrium/client';
import { applyImport, type ImportView, getImport } from '@atrium/contracts/directory';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProblemTexts } from '../../../../shared/problem-text.js';
import { useCall } from '../../../../shared/use-call.js';
import { ApplyButton } from './apply-button.js';
import { ImportCounts } from './import-counts.js';
import { ImportFrame } from './import-frame.js';
import { ImportLines } from './import-lines.js';
import { type Counts, nothingToDo } from './result-counts.js';
import { useShowImport } from './use-import.js';

/** What the import would do, before anything is done. */
export function ImportResult({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  const { counts } = view;
  if (!counts) return null;
  return (
    <ImportFrame step="check" name={view.fileName} footer={<WayOn view={view} counts={counts} />}>
      <h2 className="import-title">{t('result.title')}</h2>
      <p className="import-lead">
        {t('result.lead', { count: view.rows, name: view.fileName })}
        {counts.unchanged > 0 ? ` ${t('result.unchanged', { count: counts.unchanged })}` : null}
      </p>
      <ImportCounts counts={counts} />
      {nothingToDo(counts) ? (
        <p className="note">{t('result.nothing')}</p>
      ) : (
        <ImportLines view={view} counts={counts} />
      )}
    </ImportFrame>
  );
}

/** All of it or nothing: with errors there is only the way back. */
function WayOn({ view, counts }: { readonly view: ImportView; readonly counts: Counts }) {
  const { t } = useTranslation('imports');
  // One import is carried out once, however often the press is repeated.
  const [commandId] = useState(() => newCommandId());
  const show = useShowImport();
  const apply = useCall(applyImport, { refreshes: [getImport] });
  const problem = useProblemTexts(apply.error, []);
  const blocked = counts.errors > 0;
  return (
    <>
      <span className={problem.page ? 'grow import-refused' : 'quiet grow'} role={problem.page ? 'alert' : undefined}>
        {problem.page ?? (blocked ? t('result.blocked', { count: counts.errors }) : t('result.all_or_nothing'))}
      </span>
      <Link to="?step=columns" className="button text large">
        {t('result.back')}
      </Link>
      {blocked ? (
        <Link to=".." relative="path" className="button primary large">
          {t('result.corrected_file')}
        </Link>
      ) : nothingToDo(counts) ? null : (
        <ApplyButton
          counts={counts}
          busy={apply.isPending}
          onApply={() => apply.mutate({ importId: view.id, commandId }, { onSuccess: show })}
        />
      )}
    </>
  );
}
