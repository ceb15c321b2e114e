import type { ProblemError } from '@atrium/client';
import { coreErrors } from '@atrium/contracts/core';
import { Bones, Empty, Failure } from '@atrium/ui';
import { Lock, LogIn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServerReach } from '../server-reach.js';
import { useSignInAddress } from '../session.js';

export interface NotLoadedProps {
  readonly error: ProblemError;
  readonly onAgain: () => void;
  /** What it is, where the page does not say so already. */
  readonly what?: string;
}

/** What stands where something could not be loaded, with the one step that helps: sign in, wait for the network, try again. */
export function NotLoaded(props: NotLoadedProps) {
  const { t } = useTranslation();
  const signIn = useSignInAddress();
  const { error, onAgain, what } = props;
  const title = useTitle(what);
  if (error.code === coreErrors.unauthenticated.code)
    return (
      <Empty
        icon={LogIn}
        title={t('signed_out.title')}
        action={
          <Link className="button" to={signIn}>
            {t('signed_out.sign_in')}
          </Link>
        }
      />
    );
  // Asking again would change nothing.
  if (error.code === coreErrors.forbidden.code)
    return (
      <Empty icon={Lock} title={t('no_access.title')}>
        {t('no_access.help')}
      </Empty>
    );
  if (error.offline) return <Unanswered {...props} />;
  return (
    <Failure
      title={title}
      detail={t(`errors:${error.code}`, { traceId: error.traceId })}
      again={t('again')}
      onAgain={onAgain}
    />
  );
}

/** No answer came: for want of a network, or to this question alone. */
function Unanswered({ error, onAgain, what }: NotLoadedProps) {
  const { t } = useTranslation();
  const reach = useServerReach(error);
  const title = useTitle(what);
  if (reach === 'asking') return <Bones label={t('loading')} />;
  const isOffline = reach === 'unreachable';
  return (
    <Failure
      title={isOffline ? t('offline.title') : title}
      detail={t(isOffline ? 'offline.detail' : 'unanswered')}
      again={t('again')}
      onAgain={onAgain}
    />
  );
}

function useTitle(what: string | undefined): string {
  const { t } = useTranslation();
  return what === undefined ? t('load_failed') : t('load_failed_named', { what });
}
