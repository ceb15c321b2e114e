import { getImport } from '@atrium/contracts/directory';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompany } from '../../../../shared/company.js';
import { isAwaited } from '../../../../shared/unanswered.js';
import { useRead } from '../../../../shared/use-call.js';

const keyOf = (company: string | null) => `atrium.import.${company ?? ''}`;

/** Keeps the address of an import on this device until it is finished. */
export function rememberImport(company: string | null, importId: string, finished: boolean): void {
  if (finished) localStorage.removeItem(keyOf(company));
  else localStorage.setItem(keyOf(company), importId);
}

/** The import that was begun here and left: one press leads back to it. */
export function ImportUnderWay() {
  const { t } = useTranslation('imports');
  const company = useCompany();
  // As it was when the page was opened: what is begun on it leads away by itself.
  const [importId] = useState(() => localStorage.getItem(keyOf(company)));
  const found = useRead(getImport, { importId: importId ?? '' }, { enabled: importId !== null });
  // Its place is kept, so that what is below does not move when it comes.
  if (importId && isAwaited(found)) return <p className="note import-under-way unknown" aria-hidden="true" />;
  if (!importId || !found.data || found.data.status === 'applied' || found.data.columns.length === 0) return null;
  return (
    <p className="note import-under-way">
      <span className="grow">{t('file.under_way', { name: found.data.fileName })}</span>
      <Link to={importId}>{t('file.go_on')}</Link>
    </p>
  );
}
