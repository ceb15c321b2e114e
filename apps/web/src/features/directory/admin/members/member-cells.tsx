import type { MemberSummary } from '@atrium/contracts/directory';
import { Avatar } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateTag } from '../../parts/state-tag.js';
import { RowMenu } from './row-menu.js';
import type { Selection } from './selection.js';

/** The cells of one person's row. */
export function MemberCells({ person, selection }: { readonly person: MemberSummary; readonly selection: Selection }) {
  const { t } = useTranslation('people');
  const { id, name, title, number, departments, leads, state } = person;
  const [primary, ...others] = departments;
  return (
    <>
      <td className="mark-cell">
        <input
          type="checkbox"
          aria-label={t('members.mark', { name })}
          checked={selection.has(id)}
          onChange={(event) => selection.mark([person], event.target.checked)}
        />
      </td>
      <td className="name-cell">
        <Link to={id}>
          <Avatar id={id} name={name} size={28} />
          <span className="grow">
            <span className="row">
              <b className="ellipsis">{name}</b>
              {leads.length > 0 ? <span className="tag">{t('members.leader')}</span> : null}
            </span>
            {title ? <span className="quiet ellipsis">{title}</span> : null}
          </span>
        </Link>
      </td>
      <td className="ellipsis" title={departments.map((department) => department.name).join(', ')}>
        {primary?.name ?? <None />}
        {others.length > 0 ? <span className="quiet"> {t('members.and_more', { count: others.length })}</span> : null}
      </td>
      <td className="ellipsis">{number ?? <None />}</td>
      <td>{state === 'active' ? <span className="quiet">{t('state.active')}</span> : <StateTag state={state} />}</td>
      <td className="actions-cell">
        <RowMenu person={person} />
      </td>
    </>
  );
}

const None = () => <span className="quiet">–</span>;
