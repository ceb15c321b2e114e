import type { MemberSummary } from '@atrium/contracts/directory';
import { Avatar } from '@atrium/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateTag } from '../../parts/state-tag.js';
import { useDayText } from '../../../../shared/days.js';
import type { Column } from './columns.js';
import { RowMenu } from './row-menu.js';
import type { Selection } from './selection.js';

export interface MemberCellsProps {
  readonly person: MemberSummary;
  readonly selection: Selection;
  readonly columns: readonly Column[];
}

/** The cells of one person's row. */
export function MemberCells({ person, selection, columns }: MemberCellsProps) {
  const { t } = useTranslation('people');
  const { id, name, title, leads } = person;
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
      {columns.map((column) => (
        <td key={column} className={`col-${column} ellipsis`}>
          <Fact of={person} column={column} />
        </td>
      ))}
      <td className="actions-cell">
        <RowMenu person={person} />
      </td>
    </>
  );
}

function Fact({ of: person, column }: { readonly of: MemberSummary; readonly column: Column }) {
  const { t } = useTranslation('people');
  const dayText = useDayText();
  const { number, departments, joinedOn, state } = person;
  const [primary, ...others] = departments;
  if (column === 'number') return number ?? <None />;
  if (column === 'joinedOn') return dayText(joinedOn);
  if (column === 'state')
    return state === 'active' ? <span className="quiet">{t('state.active')}</span> : <StateTag state={state} />;
  return (
    <span title={departments.map(({ name }) => name).join(t('and'))}>
      {primary?.name ?? <None />}
      {others.length > 0 ? <span className="quiet"> {t('members.and_more', { count: others.length })}</span> : null}
    </span>
  );
}

const None = () => <span className="quiet">–</span>;
