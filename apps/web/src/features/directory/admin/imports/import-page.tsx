import type { Id } from '@atrium/contracts/core';
import type { ImportView } from '@atrium/contracts/directory';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@atrium/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCompany } from '../../../../shared/company.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { ImportColumns } from './import-columns.js';
import { ImportDone } from './import-done.js';
import { ImportFrame } from './import-frame.js';
import { ImportProgress } from './import-progress.js';
import { ImportResult } from './import-result.js';
import { rememberImport } from './import-under-way.js';
import { useImport } from './use-import.js';

/** One import at its own address: whoever comes back finds it where it stands. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const company = useCompany();
  const queries = useQueryClient();
  const found = useImport(importId as Id<'import'>);
  const status = found.data?.status;
  useEffect(() => {
    if (status) rememberImport(company, importId, status === 'applied');
    // People and departments are others now, wherever they are shown.
    if (status === 'applied') void queries.invalidateQueries({ queryKey: [company] });
  }, [company, importId, status, queries]);
  if (found.data) return <Step key={found.data.status} view={found.data} />;
  return (
    <ImportFrame step={null}>
      <Loaded of={found} rows={8}>
        {() => null}
      </Loaded>
    </ImportFrame>
  );
}

function Step({ view }: { readonly view: ImportView }) {
  const [search] = useSearchParams();
  if (view.status === 'applied') return <ImportDone view={view} />;
  if (view.columns.length === 0) return <Forgotten view={view} />;
  if (view.status === 'planning' || view.status === 'applying') return <ImportProgress view={view} />;
  return view.status === 'planned' && search.get('step') !== 'columns' ? (
    <ImportResult view={view} />
  ) : (
    <ImportColumns view={view} />
  );
}

function Forgotten({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  return (
    <ImportFrame step="file" name={view.fileName}>
      <h2 className="import-title">{t('forgotten.title')}</h2>
      <p className="import-lead">{t('errors:directory.import_expired')}</p>
      <Button tone="primary" onClick={() => void navigate('..', { relative: 'path' })}>
        {t('result.other_file')}
      </Button>
    </ImportFrame>
  );
}
