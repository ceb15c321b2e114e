import type { Id } from '@atrium/contracts/core';
import { getMember } from '@atrium/contracts/directory';
import { Icon, IconButton } from '@atrium/ui';
import { ArrowLeft, Settings2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompany } from '../../../shared/company.js';
import { Loaded } from '../../../shared/parts/loaded.js';
import { useRead } from '../../../shared/use-call.js';
import { ProfileFacts } from './profile-facts.js';

export interface ProfileProps {
  readonly memberId: Id<'member'>;
  readonly linkTo: (memberId: string) => string;
  readonly onClose: () => void;
}

/** One person: where they work, how to reach them, whom they report to. On a phone a screen of its own, with a way back. */
export function Profile({ memberId, linkTo, onClose }: ProfileProps) {
  const { t } = useTranslation('directory');
  const company = useCompany();
  const found = useRead(getMember, { memberId }, { topics: ['directory.members'] });
  // Sign-in names are shown only to those who may change this person.
  const mayChange = Boolean(found.data?.signInNames);
  return (
    <aside className="pane profile" aria-label={t('profile.label')}>
      <div className="pane-bar">
        <IconButton icon={ArrowLeft} label={t('contacts.back')} className="phone-back" onClick={onClose} />
        <span className="grow" />
        {mayChange ? (
          <Link
            to={`/c/${company ?? ''}/admin/members/${memberId}`}
            className="icon-button"
            aria-label={t('profile.change')}
            title={t('profile.change')}
          >
            <Icon of={Settings2} />
          </Link>
        ) : null}
        <IconButton icon={X} label={t('common:close')} className="profile-close" onClick={onClose} />
      </div>
      <div className="scroll">
        <Loaded of={found}>{(member) => <ProfileFacts member={member} linkTo={linkTo} />}</Loaded>
      </div>
    </aside>
  );
}
