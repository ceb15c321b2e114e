import { listAudit } from '@atrium/contracts/audit';
import { Bones, Button, Empty } from '@atrium/ui';
import { Eye, SearchX } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../shared/use-pages.js';
import { NotLoaded } from '../../../shared/parts/not-loaded.js';
import { AuditFilters } from './audit-filters.js';
import { useAuditQuery } from './audit-query.js';
import { AuditRow } from './audit-row.js';
import '../parts/audit-parts.css';
import './audit.css';

/** The log of the company: who did what to what, when and from where. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const query = useAuditQuery();
  const filters = useDeferredValue({ ...query.filters, q: query.filters.q?.trim() });
  const pages = usePages(listAudit, { ...filters, q: filters.q ? filters.q : undefined, limit: 50 });
  const records = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = (id: string): string => {
    const found = records.find(({ actor, subjectId }) => actor.id === id || subjectId === id);
    return (found?.actor.id === id ? found.actorName : found?.subjectName) ?? t('somebody');
  };
  return (
    <div className="pane grow">
      <div className="pane-bar">
        <h1>{t('title')}</h1>
      </div>
      <AuditFilters query={query} nameOf={nameOf} />
      <div className="scroll">
        {pages.error ? (
          <NotLoaded error={pages.error} onAgain={() => void pages.refetch()} />
        ) : !pages.data ? (
          <Bones label={t('common:loading')} rows={10} />
        ) : records.length === 0 ? (
          <Nothing narrowed={query.narrowed} onClear={query.clear} />
        ) : (
          <>
            <table className="audit">
              <thead>
                <tr>
                  {(['when', 'who', 'action', 'what', 'changes', 'where'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {records.map((record) => (
                  <AuditRow
                    key={record.id}
                    record={record}
                    onActor={(actorId) => query.set({ actorId })}
                    onSubject={(subjectId) => query.set({ subjectId })}
                  />
                ))}
              </tbody>
            </table>
            {pages.hasNextPage ? (
              <Button
                className="audit-more"
                busy={pages.isFetchingNextPage ? t('common:loading') : undefined}
                onClick={() => void pages.fetchNextPage()}
              >
                {t('more')}
              </Button>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}

function Nothing({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('audit');
  if (!narrowed)
    return (
      <Empty icon={Eye} title={t('none')}>
        {t('none_help')}
      </Empty>
    );
  return (
    <Empty icon={SearchX} title={t('nothing_found')} action={<Button onClick={onClear}>{t('clear')}</Button>}>
      {t('nothing_found_help')}
    </Empty>
  );
}
