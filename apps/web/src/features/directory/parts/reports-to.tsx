import type { MemberRef } from '@atrium/contracts/directory';
import { Avatar } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../../shared/me.js';

export interface ReportsToProps {
  /** The nearest manager first. */
  readonly people: readonly MemberRef[];
  readonly linkTo: (memberId: string) => string;
}

/** The chain of managers, each of them a profile too. */
export function ReportsTo({ people, linkTo }: ReportsToProps) {
  const { t } = useTranslation('directory');
  const me = useMe().member.id;
  return (
    <section className="facts">
      <h3>{t('profile.reports_to')}</h3>
      <ol className="chain">
        {people.map(({ id, name, title }) => (
          <li key={id}>
            <Link to={linkTo(id)}>
              <Avatar id={id} name={name} size={28} />
              <span className="grow">
                <span>
                  {name}
                  {id === me ? <span className="quiet"> {t('profile.you')}</span> : null}
                </span>
                <span className="quiet">{title}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
