import type { ProblemError } from '@atrium/client';
import { coreErrors } from '@atrium/contracts/core';
import { Empty, Failure } from '@atrium/ui';
import { LogIn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignInAddress } from '../session.js';

export interface NotLoadedProps {
  readonly error: ProblemError;
  readonly onAgain: () => void;
}

/** What stands where something could not be loaded, with the one step that helps: sign in, wait for the network, try again. */
export function NotLoaded({ error, onAgain }: NotLoadedProps) {
  const { t } = useTranslation();
  const signIn = useSignInAddress();
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
  return (
    <Failure
      title={t(error.offline ? 'offline.title' : 'load_failed')}
      detail={error.offline ? t('offline.detail') : t(`errors:${error.code}`, { traceId: error.traceId })}
      again={t('again')}
      onAgain={onAgain}
    />
  );
}
