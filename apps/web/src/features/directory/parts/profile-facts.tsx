import type { MemberView } from '@atrium/contracts/directory';
import { Avatar } from '@atrium/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../../../shared/days.js';
import { ReportsTo } from './reports-to.js';
import { StateTag } from './state-tag.js';

export interface ProfileFactsProps {
  readonly member: MemberView;
  readonly linkTo: (memberId: string) => string;
}

/** What is known about a person and may be seen by the reader. What is hidden says so. */
export function ProfileFacts({ member, linkTo }: ProfileFactsProps) {
  const { t } = useTranslation('directory');
  const dayText = useDayText();
  const { id, name, title, number, email, departments, leads, reportsTo, joinedOn, leftOn, state } = member;
  const primary = departments.find((department) => department.primary) ?? departments[0];
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['department', departments.map(({ path }) => path.join(' / ')).join(', ')],
    ['leads', leads.map((department) => department.name).join(', ')],
    ['number', number],
    ['email', email ? <a href={`mailto:${email}`}>{email}</a> : null],
    ['phone', <Phone key="phone" {...member} />],
    ['joined', joinedOn ? dayText(joinedOn) : null],
    ['last_day', leftOn ? dayText(leftOn) : null],
  ];
  return (
    <>
      <div className="profile-head">
        <Avatar id={id} name={name} size={72} />
        <div className="grow">
          <h2>{name}</h2>
          <p className="quiet">{title ?? primary?.name}</p>
          <StateTag state={state} />
        </div>
      </div>
      <section className="facts">
        <h3>{t('profile.work')}</h3>
        <dl>
          {facts.map(([key, value]) =>
            value && (key !== 'phone' || member.phone || member.phoneHidden) ? (
              <div key={key}>
                <dt>{t(`profile.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
      {reportsTo.length > 0 ? <ReportsTo people={reportsTo} linkTo={linkTo} /> : null}
    </>
  );
}

function Phone({ phone, phoneHidden }: Pick<MemberView, 'phone' | 'phoneHidden'>) {
  const { t } = useTranslation('directory');
  return (
    <>
      {phone ? <a href={`tel:${phone}`}>{phone}</a> : null}
      {phoneHidden ? <span className="quiet"> {t('profile.phone_hidden')}</span> : null}
    </>
  );
}
