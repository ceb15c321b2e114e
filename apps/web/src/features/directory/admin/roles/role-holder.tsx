import type { RoleHolderView } from '@atrium/contracts/directory';
import { Avatar } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TakeRole } from './take-role.js';

/** One person with a role, and where it reaches. The only owner keeps it, and is told why. */
export function RoleHolder({ grant, last }: { readonly grant: RoleHolderView; readonly last: boolean }) {
  const { t } = useTranslation('people');
  const { member, departments } = grant;
  return (
    <li>
      <Link to={`../members/${member.id}`} relative="path" className="grow">
        <Avatar id={member.id} name={member.name} size={28} />
        <span className="grow">
          <b className="ellipsis">{member.name}</b>
          <span className="quiet ellipsis">{member.title}</span>
        </span>
      </Link>
      <span className="holder-scope">
        {departments.length > 0 ? departments.map(({ name }) => name).join(t('and')) : t('roles.whole_company')}
      </span>
      {last ? <span className="quiet">{t('roles.last_owner')}</span> : <TakeRole grant={grant} />}
    </li>
  );
}
