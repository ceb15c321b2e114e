import { Bones, Failure } from '@atrium/ui';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { RecentChanges } from '../../features/audit/parts/recent-changes.js';
import { useCompany } from '../../shared/company.js';
import { useMay } from '../../shared/me.js';
import { Checklist } from './home/checklist.js';
import { useFirstDay } from './home/use-first-day.js';
import './home/admin-home.css';

const Departments = lazy(async () => ({
  default: (await import('../../features/directory/admin/departments/departments-page.js')).DepartmentsPage,
}));

/** Where the console begins: what is still to be set up, what was done lately, and beside it the company's tree. */
export function AdminHome() {
  const { t } = useTranslation('admin');
  const company = useCompany() ?? '';
  const firstDay = useFirstDay();
  const readsLog = useMay('audit.read');
  const isWide = useSyncExternalStore(onWidth, isWideNow);
  return (
    <div className="admin-home">
      <section className="pane admin-home-side" aria-label={t('nav.home')}>
        <FirstDay {...firstDay} />
        {/* What is above it has an unknown length: it appears with that, and asks for its own meanwhile. */}
        <div hidden={firstDay.steps === undefined && !firstDay.failed}>
          {readsLog ? <RecentChanges to={`/c/${company}/admin/audit`} /> : null}
        </div>
      </section>
      {isWide ? (
        <Suspense
          fallback={
            <div className="pane grow">
              <Bones label={t('common:loading')} rows={10} />
            </div>
          }
        >
          <Departments />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Stays until it is finished. */
function FirstDay({ steps, failed }: ReturnType<typeof useFirstDay>) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const done = steps?.filter((step) => step.done).length ?? 0;
  const finished = steps !== undefined && done === steps.length;
  return (
    <>
      <div className="pane-bar">
        <h1 className="grow">{t(finished ? 'first_day.finished' : 'first_day.title')}</h1>
        {steps && !finished ? (
          <span className="quiet num">{t('first_day.count', { done, all: steps.length })}</span>
        ) : null}
      </div>
      {failed ? (
        <Failure
          title={t('common:load_failed')}
          detail={t('first_day.failed')}
          again={t('common:again')}
          onAgain={() => void queries.refetchQueries({ type: 'active' })}
        />
      ) : !steps ? (
        <Bones label={t('common:loading')} rows={8} />
      ) : finished ? (
        <p className="quiet admin-home-finished">{t('first_day.finished_help')}</p>
      ) : (
        <Checklist steps={steps} />
      )}
    </>
  );
}

const wide = () => matchMedia('(min-width: 1280px)');
const isWideNow = (): boolean => wide().matches;
function onWidth(listener: () => void): () => void {
  const query = wide();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
