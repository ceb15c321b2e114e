import { myCompanies } from '@atrium/contracts/directory';
import { Avatar, Icon } from '@atrium/ui';
import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Looks } from '../features/audit/workspace/looks.js';
import { AccountPage } from '../features/identity/workspace/account-page.js';
import { useMe } from '../shared/me.js';
import { isAwaited } from '../shared/unanswered.js';
import { useRead } from '../shared/use-call.js';
import { adminAddress, firstAdminPage } from './admin/admin-entries.js';

/** The account, with the ways that a phone has no bar for (another company, the admin console), and who looked at one's data. */
export function MePage() {
  const companies = useRead(myCompanies, {});
  return <AccountPage first={<Ways />} last={<Looks />} waits={isAwaited(companies)} />;
}

function Ways() {
  const { t } = useTranslation();
  const { company, member, permissions } = useMe();
  const companies = useRead(myCompanies, {});
  const admin = firstAdminPage(permissions);
  const others = (companies.data?.items ?? []).filter(({ slug }) => slug !== company.slug);
  return (
    <section className="me-head">
      <div className="row">
        <Avatar id={member.id} name={member.name} size={40} />
        <div className="grow">
          <b>{member.name}</b>
          <div className="quiet">{[member.title, company.name].filter(Boolean).join(t('comma'))}</div>
        </div>
        {admin === undefined ? null : (
          <Link className="button" to={adminAddress(company.slug, admin)}>
            <Icon of={Settings} small />
            {t('nav.admin')}
          </Link>
        )}
      </div>
      {others.length > 0 ? (
        <ul className="sessions">
          {others.map(({ slug, name }) => (
            <li key={slug}>
              <span className="grow">{name}</span>
              <Link className="button small" to={`/c/${slug}`}>
                {t('account.open')}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
