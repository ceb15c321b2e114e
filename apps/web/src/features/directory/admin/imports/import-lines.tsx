import { type ImportView, listImportChanges } from '@atrium/contracts/directory';
import { Bones, Button } from '@atrium/ui';
import Segmented from 'antd/es/segmented';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePages } from '../../../../shared/use-pages.js';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import { DepartmentLines, ErrorLines, PeopleLines } from './import-line-tables.js';
import { type Counts, type ResultKind, tabsOf } from './result-counts.js';

/** The lines of a dry run, one kind at a time; which one stands in the address. */
export function ImportLines({ view, counts }: { readonly view: ImportView; readonly counts: Counts }) {
  const { t } = useTranslation('imports');
  const [search, setSearch] = useSearchParams();
  const tabs = tabsOf(counts);
  const shown = tabs.find(({ kind }) => kind === search.get('show'))?.kind ?? tabs[0]?.kind ?? 'add';
  return (
    <section>
      <div className="import-tabs">
        <Segmented<ResultKind>
          aria-label={t('result.show')}
          value={shown}
          onChange={(kind) => setSearch({ show: kind }, { replace: true })}
          options={tabs.map(({ kind, count }) => ({
            value: kind,
            label: (
              <>
                {t(`kinds.${kind}`)} <span className="quiet num">{count}</span>
              </>
            ),
          }))}
        />
      </div>
      {shown === 'error' ? <p className="import-remedy">{t('result.remedy')}</p> : null}
      <Lines key={shown} view={view} kind={shown} />
    </section>
  );
}

function Lines({ view, kind }: { readonly view: ImportView; readonly kind: ResultKind }) {
  const { t } = useTranslation('imports');
  const pages = usePages(listImportChanges, { importId: view.id, kinds: [kind], limit: 100 });
  if (pages.error) return <NotLoaded error={pages.error} onAgain={() => void pages.refetch()} />;
  if (!pages.data) return <Bones label={t('common:loading')} rows={5} />;
  const lines = pages.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {kind === 'error' ? (
        <ErrorLines lines={lines} columns={view.columns} />
      ) : kind === 'department' ? (
        <DepartmentLines lines={lines} />
      ) : (
        <PeopleLines lines={lines} />
      )}
      {pages.hasNextPage ? (
        <Button
          className="import-more"
          busy={pages.isFetchingNextPage ? t('common:loading') : undefined}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('result.more', { shown: lines.length, total: pages.data.pages[0]?.total ?? lines.length })}
        </Button>
      ) : null}
    </>
  );
}
