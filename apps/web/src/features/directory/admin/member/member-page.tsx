import { getMember, type MemberView } from '@atrium/contracts/directory';
import type { Id } from '@atrium/contracts/core';
import { Avatar, Icon } from '@atrium/ui';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { StateTag } from '../../parts/state-tag.js';
import { DepartmentsSection } from './departments-section.js';
import { EmploymentSection } from './employment-section.js';
import { HistorySection } from './history-section.js';
import { LineManagerSection } from './line-manager-section.js';
import { ProfileForm } from './profile-form.js';
import { RolesSection } from './roles-section.js';
import { SignInSection } from './sign-in-section.js';
import './member.css';

/** One member as those who manage people see them: everything about them, to be put right. */
export function MemberPage() {
  const { t } = useTranslation('people');
  const memberId = useParams().memberId as Id<'member'>;
  const found = useRead(getMember, { memberId }, { topics: ['directory.members'] });
  const member = found.data;
  return (
    <div className="pane grow member-page">
      <div className="pane-bar">
        <Link to=".." relative="path" className="icon-button" aria-label={t('member.back')} title={t('member.back')}>
          <Icon of={ArrowLeft} />
        </Link>
        {member ? (
          <>
            <Avatar id={member.id} name={member.name} size={28} />
            <h1 className="ellipsis">{member.name}</h1>
            <StateTag state={member.state} />
          </>
        ) : (
          <h1>{t('member.title')}</h1>
        )}
      </div>
      <Loaded of={found} rows={10}>
        {(data) => <Sections key={data.id} member={data} />}
      </Loaded>
    </div>
  );
}

function Sections({ member }: { readonly member: MemberView }) {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  const left = member.state === 'left';
  return (
    <div className="scroll member-sections">
      <ProfileForm member={member} />
      {left ? null : (
        <>
          <DepartmentsSection member={member} />
          <LineManagerSection member={member} />
          <SignInSection member={member} />
          <RolesSection member={member} />
        </>
      )}
      <EmploymentSection key={`employment ${member.leftOn ?? ''}`} member={member} />
      <HistorySection member={member} />
    </div>
  );
}
