import { Button } from '@atrium/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../../shared/use-sign-out.js';
import { Look } from './look.js';
import { PasswordForm } from './password-form.js';
import { Sessions } from './sessions.js';
import { SignInNames } from './sign-in-names.js';
import './account.css';

/** My language, my look, my names and password, and where I am signed in. `first`, `last`: what the app puts around them. */
export function AccountPage({ first, last }: { readonly first?: ReactNode; readonly last?: ReactNode }) {
  const { t } = useTranslation();
  const leave = useSignOut();
  return (
    <div className="pane grow">
      <div className="pane-bar">
        <h1 className="grow">{t('account.title')}</h1>
        <Button tone="text" busy={leave.busy ? t('account.signing_out') : undefined} onClick={leave.signOut}>
          {t('account.sign_out')}
        </Button>
      </div>
      <div className="scroll account">
        {first}
        <Look />
        <SignInNames />
        <PasswordForm />
        <Sessions />
        {last}
      </div>
    </div>
  );
}
