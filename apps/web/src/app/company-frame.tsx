import { me } from '@atrium/contracts/directory';
import { Bones, Failure, Icon } from '@atrium/ui';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { CompanyContext } from '../shared/company.js';
import { dropCopies } from '../shared/kept/kept-copies.js';
import { useKeptRead } from '../shared/kept/use-kept-read.js';
import { rememberCompany } from '../shared/last-company.js';
import { MeContext } from '../shared/me.js';
import { GateSheet } from '../shared/parts/gate-sheet.js';
import { useRealtime } from '../shared/use-realtime.js';
import { NewVersion } from './new-version/new-version.js';
import { NotHere } from './not-here.js';
import { Palette } from './palette/palette.js';

/** The company of the address: everything in it acts there, as the reader is known there. */
export function CompanyFrame({ shell, children }: { readonly shell: string; readonly children: ReactNode }) {
  const { company = '' } = useParams();
  return (
    <CompanyContext value={company}>
      <Known key={company} company={company} shell={shell}>
        {children}
      </Known>
    </CompanyContext>
  );
}

interface KnownProps {
  readonly company: string;
  readonly shell: string;
  readonly children: ReactNode;
}

function Known({ company, shell, children }: KnownProps) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const who = useKeptRead(me, {}, { topics: ['directory.me'] });
  const isKnown = who.data !== undefined;
  const here = who.data?.company;
  const isSignedOut = who.error?.status === 401;
  useRealtime(company, isKnown);
  useEffect(() => {
    if (here) rememberCompany(here);
  }, [here]);
  useEffect(() => {
    if (isSignedOut) void dropCopies();
  }, [isSignedOut]);

  if (isSignedOut) return <Navigate to={`/c/${company}/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  if (who.error?.status === 404) return <NotHere company={company} />;
  if (who.error && !who.data)
    return (
      <GateSheet>
        <div className="gate">
          <h1 className="visually-hidden">Atrium</h1>
          <Failure
            title={t('load_failed')}
            detail={t(`errors:${who.error.code}`, { traceId: who.error.traceId })}
            again={t('again')}
            onAgain={who.refetch}
          />
        </div>
      </GateSheet>
    );
  if (!who.data)
    return (
      <main>
        <Bones label={t('loading')} />
      </main>
    );
  const { demo } = who.data.company;
  return (
    <MeContext value={who.data}>
      <div className={demo ? `${shell} demo` : shell}>
        {demo ? (
          <aside className="demo-banner">
            <Icon of={TriangleAlert} small />
            {t('demo_banner')}
          </aside>
        ) : null}
        {children}
      </div>
      <Palette />
      <NewVersion />
    </MeContext>
  );
}
