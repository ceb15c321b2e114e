import type { MemberView } from '@atrium/contracts/directory';
import { Button, Icon } from '@atrium/ui';
import { Check, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { InviteDialog } from '../members/invite-dialog.js';
import { sheetFor } from '../members/sheet-address.js';
import { Section } from './section.js';

/** With what a member signs in, what of it is proved, and the invitation once more. */
export function SignInSection({ member }: { readonly member: MemberView }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [inviting, setInviting] = useState(false);
  const names = member.signInNames ?? [];
  return (
    <Section
      id="sign-in"
      title={t('sign_in.section')}
      help={t(member.state === 'invited' ? 'sign_in.help_invited' : 'sign_in.help')}
    >
      {names.length > 0 ? (
        <ul className="facts-list">
          {names.map(({ kind, value, proved }) => (
            <li key={kind}>
              <span className="quiet">{t(`profile.${kind}`)}</span>
              <span className="grow">{value}</span>
              {proved ? (
                <span className="tag accent">
                  <Icon of={Check} small />
                  {t('sign_in.proved')}
                </span>
              ) : (
                <span className="tag">{t('sign_in.unproved')}</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{t('sign_in.none')}</p>
      )}
      <div className="section-end">
        <Button onClick={() => setInviting(true)}>
          <Icon of={Mail} small />
          {t('members.invite')}
        </Button>
        <Button onClick={() => void navigate('../activation-sheet', { relative: 'path', ...sheetFor([member]) })}>
          <Icon of={Printer} small />
          {t('members.sheet')}
        </Button>
      </div>
      {inviting ? <InviteDialog people={[member]} onClose={() => setInviting(false)} /> : null}
    </Section>
  );
}
