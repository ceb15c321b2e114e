import { memberMonth } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { getMember } from '@atrium/contracts/directory';
import { Avatar, Icon } from '@atrium/ui';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCompany } from '../../../../shared/company.js';
import { useMay } from '../../../../shared/me.js';
import { NoAccess } from '../../../../shared/parts/no-access.js';
import { Loaded } from '../../../../shared/parts/loaded.js';
import { useRead } from '../../../../shared/use-call.js';
import { AttendanceFrame } from '../attendance-frame.js';
import { useMonthAddress } from '../month/month-address.js';
import { Month, MonthBar } from '../month/month-view.js';
import { TeamDayPane } from './team-day-pane.js';
import './team.css';

/** A month of somebody of the team, and any day of it with why it counts as it does. */
export function TeamMemberPage() {
  return useMay('attendance.read_team') ? <MemberMonth /> : <NoAccess />;
}

function MemberMonth() {
  const { memberId = '' } = useParams();
  const member = memberId as Id<'member'>;
  const address = useMonthAddress(`attendance/team/${memberId}`);
  const { month, day } = address;
  const found = useRead(memberMonth, { memberId: member, month }, { topics: ['attendance.board'] });
  return (
    <AttendanceFrame>
      <div className={day ? 'month with-day' : 'month'}>
        <section className="month-main">
          <Who memberId={member} />
          <MonthBar address={address} />
          <div className="scroll">
            <Loaded of={found} rows={10}>
              {(view) => <Month view={view} address={address} />}
            </Loaded>
          </div>
        </section>
        {day ? <TeamDayPane key={day} memberId={member} day={day} back={address.to({ day: null })} /> : null}
      </div>
    </AttendanceFrame>
  );
}

function Who({ memberId }: { readonly memberId: Id<'member'> }) {
  const { t } = useTranslation('team');
  const company = useCompany();
  const member = useRead(getMember, { memberId });
  const name = member.data?.name ?? '';
  return (
    <header className="team-member">
      <Link className="icon-button" to={`/c/${company ?? ''}/attendance/team`} aria-label={t('back')} title={t('back')}>
        <Icon of={ArrowLeft} />
      </Link>
      {member.data ? <Avatar id={memberId} name={name} size={32} /> : null}
      <div>
        <h2>{name}</h2>
        <p className="quiet">{[member.data?.title, member.data?.departments[0]?.name].filter(Boolean).join(' · ')}</p>
      </div>
    </header>
  );
}
