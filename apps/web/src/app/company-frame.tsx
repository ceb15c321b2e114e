import { me } from '@atrium/contracts/directory';
import { Bones, Failure, Icon } from '@atrium/ui';
import { LogIn, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { CompanyContext } from '../shared/company.js';
import { dropCopies } from '../shared/kept/kept-copies.js';
import { useKeptRead } from '../shared/kept/use-kept-read.js';
import { rememberCompany } from '../shared/last-company.js';
import { MeContext, useMe } from '../shared/me.js';
import { GateSheet } from '../shared/parts/gate-sheet.js';
import { SignedOutContext, useSignedOut, useSignInAddress } from '../shared/session.js';
import { RealtimeContext } from '../shared/realtime-channel.js';
import { useRealtime } from '../shared/use-realtime.js';
import { NewVersion } from './new-version/new-version.js';
import { NotHere } from './not-here.js';
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
  const signIn = useSignInAddress();
  const who = useKeptRead(me, {}, { topics: ['directory.me'] });
  const isKnown = who.data !== undefined;
  const here = who.data?.company;
  const isSignedOut = who.error?.status === 401;
  const channel = useRealtime(company, isKnown && !isSignedOut);
  useEffect(() => {
    if (here) rememberCompany(here);
  }, [here]);
  useEffect(() => {
    if (isSignedOut) void dropCopies();
  }, [isSignedOut]);

  if (isSignedOut && !who.data) return <Navigate to={signIn} replace />;
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
  return (
    <MeContext value={who.data}>
      <SignedOutContext value={isSignedOut}>
        <RealtimeContext value={channel}>{children}</RealtimeContext>
        <Palette />
        <NewVersion />
      </SignedOutContext>
    </MeContext>
  );
}

interface ShellProps {
  readonly name: 'workspace' | 'console';
  readonly children: ReactNode;
}

/** What stands around a page, under the banners: that the session has ended, and that this is the demo. */
export function Shell({ name, children }: ShellProps) {
  const { t } = useTranslation();
  const { demo } = useMe().company;
  const isSignedOut = useSignedOut();
  return (
    <div className={name}>
      <div className="banners">
        {isSignedOut ? <SignedOutBanner /> : null}
        {demo ? (
          <aside className="banner">
            <Icon of={TriangleAlert} small />
            {t('demo_banner')}
          </aside>
        ) : null}
      </div>
      {children}
    </div>
  );
}

/** The page stays as it is, with what was typed in it: one signs in beside it, and it goes on when one comes back. */
function SignedOutBanner() {
  const { t } = useTranslation();
  const signIn = useSignInAddress();
  return (
    <div className="banner signed-out" role="alert">
      <Icon of={LogIn} small />
      {t('signed_out.title')}
      <Link className="button small" to={signIn} target="_blank">
        {t('signed_out.sign_in')}
      </Link>
    </div>
  );
}
