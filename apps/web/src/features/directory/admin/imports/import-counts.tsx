import { Icon } from '@atrium/ui';
import { type LucideIcon, Network, RefreshCw, TriangleAlert, UserMinus, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Counts } from './result-counts.js';

/** The figures of a dry run. Leavers and errors are named only where there are some. */
export function ImportCounts({ counts }: { readonly counts: Counts }) {
  return (
    <dl className="import-counts">
      <Count icon={UserPlus} kind="add" count={counts.adds} />
      <Count icon={Network} kind="department" count={counts.departments} />
      <Count icon={RefreshCw} kind="change" count={counts.changes} />
      {counts.leavers > 0 ? <Count icon={UserMinus} kind="leave" count={counts.leavers} /> : null}
      {counts.errors > 0 ? <Count icon={TriangleAlert} kind="error" count={counts.errors} /> : null}
    </dl>
  );
}

function Count({ icon, kind, count }: { readonly icon: LucideIcon; readonly kind: string; readonly count: number }) {
  const { t, i18n } = useTranslation('imports');
  return (
    <div className={kind === 'error' ? 'bad' : undefined}>
      <dt>
        <Icon of={icon} small />
        {t(`kinds.${kind}`)}
      </dt>
      <dd>{count.toLocaleString(i18n.language)}</dd>
    </div>
  );
}
