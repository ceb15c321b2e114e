import { listSessions, myAccount } from '@atrium/contracts/identity';
import { Bones, Button } from '@atrium/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isAwaited } from '../../../shared/unanswered.js';
import { useRead } from '../../../shared/use-call.js';
import { useSignOut } from '../../../shared/use-sign-out.js';
import { Look } from './look.js';
import { PasswordForm } from './password-form.js';
import { Sessions } from './sessions.js';
import { SignInNames } from './sign-in-names.js';
import './account.css';

export interface AccountPageProps {
  /** What the app puts around the account's own sections. */
  readonly first?: ReactNode;
  readonly last?: ReactNode;
  /** Whether `first` is still to grow. */
  readonly waits?: boolean;
}

/** My language, my look, my names and password, and where I am signed in. */
export function AccountPage({ first, last, waits = false }: AccountPageProps) {
  const { t } = useTranslation();
  const leave = useSignOut();
  // Lists of unknown length stand above other sections: all appear together, so that none moves another.
  const asked = [useRead(myAccount, {}), useRead(listSessions, {})];
  const isAsking = waits || asked.some(isAwaited);
  return (
    <div className="pane grow">
      <div className="pane-bar">
        <h1 className="grow">{t('account.title')}</h1>
        <Button tone="text" busy={leave.busy ? t('account.signing_out') : undefined} onClick={leave.signOut}>
          {t('account.sign_out')}
        </Button>
      </div>
      <div className="scroll account">
        {isAsking ? <Bones label={t('loading')} rows={12} /> : null}
        <div hidden={isAsking}>
          {first}
          <Look />
          <SignInNames />
          <PasswordForm />
          <Sessions />
          {last}
        </div>
      </div>
    </div>
  );
}
