import { me } from '@atrium/contracts/directory';
import { Bones, Failure, Icon } from '@atrium/ui';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { CompanyContext } from '../shared/company.js';
import { dropCopies } from '../shared/kept/kept-copies.js';
import { useKeptRead } from '../shared/kept/use-kept-read.js';
import { MeContext, useMe } from '../shared/me.js';
import { useRealtime } from '../shared/use-realtime.js';
import { rememberCompany } from './home.js';
import { NewVersion } from './new-version/new-version.js';
import { Palette } from './palette/palette.js';

/** The company of the address: everything in it acts there, as the reader is known there. */
export function CompanyFrame({ children }: { readonly children: ReactNode }) {
  const { company = '' } = useParams();
  return (
    <CompanyContext value={company}>
      <Known key={company} company={company}>
        {children}
      </Known>
    </CompanyContext>
  );
}

function Known({ company, children }: { readonly company: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const who = useKeptRead(me, {}, { topics: ['directory.me'] });
  const isKnown = who.data !== undefined;
  const isSignedOut = who.error?.status === 401;
  useRealtime(company, isKnown);
  useEffect(() => {
    if (isKnown) rememberCompany(company);
  }, [company, isKnown]);
  useEffect(() => {
    if (isSignedOut) void dropCopies();
  }, [isSignedOut]);

  if (isSignedOut) return <Navigate to={`/c/${company}/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  if (who.error && !who.data)
    return (
      <main>
        <h1 className="visually-hidden">Atrium</h1>
        <Failure
          title={t('load_failed')}
          detail={t(`errors:${who.error.code}`, { traceId: who.error.traceId })}
          again={t('again')}
          onAgain={who.refetch}
        />
      </main>
    );
  if (!who.data)
    return (
      <main>
        <Bones label={t('loading')} />
      </main>
    );
  return (
    <MeContext value={who.data}>
      {children}
      <Palette />
      <NewVersion />
    </MeContext>
  );
}

interface ShellProps {
  readonly name: 'workspace' | 'console';
  readonly children: ReactNode;
}

/** What stands around a page, under the banner of the demo where this is the demo. */
export function Shell({ name, children }: ShellProps) {
  const { t } = useTranslation();
  const { demo } = useMe().company;
  return (
    <div className={demo ? `${name} demo` : name}>
      {demo ? (
        <aside className="demo-banner">
          <Icon of={TriangleAlert} small />
          {t('demo_banner')}
        </aside>
      ) : null}
      {children}
    </div>
  );
}
