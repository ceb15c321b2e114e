import { me } from '@atrium/contracts/directory';
import { Failure, Icon } from '@atrium/ui';
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
import { ShellBones, type ShellBonesProps } from './frames/shell-bones.js';
import { NewVersion } from './new-version/new-version.js';
import { NotHere } from './not-here.js';
import { useDocumentTitle, usePageTexts } from './page-title.js';
import { Palette } from './palette/palette.js';

interface CompanyFrameProps {
  /** What will stand around the page, drawn as bones as long as it is not known who reads. */
  readonly shell: ShellBonesProps['name'];
  readonly children: ReactNode;
}

/** The company of the address: everything in it acts there, as the reader is known there. */
export function CompanyFrame({ shell, children }: CompanyFrameProps) {
  const { company = '' } = useParams();
  return (
    <CompanyContext value={company}>
      <Known key={company} {...{ company, shell }}>
        {children}
      </Known>
    </CompanyContext>
  );
}

function Known({ company, shell, children }: CompanyFrameProps & { readonly company: string }) {
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
  if (!who.data) return <ShellBones name={shell} />;
  return (
    <MeContext value={who.data}>
      <SignedOutContext value={isSignedOut}>
        <NamedPage company={who.data.company.name} />
        <RealtimeContext value={channel}>{children}</RealtimeContext>
        <Palette />
        <NewVersion />
      </SignedOutContext>
    </MeContext>
  );
}

/** The page in the browser's tabs and history. */
function NamedPage({ company }: { readonly company: string }) {
  useDocumentTitle(usePageTexts().title, company);
  return null;
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
        {isSignedOut ? <SignedOutBanner beside={name === 'console'} /> : null}
        {demo ? (
          <aside className="banner" aria-label={t('demo_label')}>
            <Icon of={TriangleAlert} small />
            {t('demo_banner')}
          </aside>
        ) : null}
      </div>
      {children}
    </div>
  );
}

/**
 * The one way on once the session has ended. What is typed in the workspace is kept, presses too, so one signs in here and
 * comes back. In the console the page stays as it is, with long forms half filled: there one signs in `beside` it.
 */
function SignedOutBanner({ beside }: { readonly beside: boolean }) {
  const { t } = useTranslation();
  const signIn = useSignInAddress();
  return (
    <div className="banner signed-out" role="alert">
      <Icon of={LogIn} small />
      {t('signed_out.title')}
      <Link className="button small" to={signIn} {...(beside && { target: '_blank' })}>
        {t(beside ? 'signed_out.sign_in_beside' : 'signed_out.sign_in')}
      </Link>
    </div>
  );
}
