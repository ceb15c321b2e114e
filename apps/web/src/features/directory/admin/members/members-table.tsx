import type { MemberSort, MemberSummary } from '@atrium/contracts/directory';
import { useTranslation } from 'react-i18next';
import { type TableComponents, TableVirtuoso } from 'react-virtuoso';
import '../../../../shared/parts/list-table.css';
import type { Column } from './columns.js';
import { MemberCells } from './member-cells.js';
import type { Selection } from './selection.js';
import { SortHead } from './sort-head.js';

export interface MembersTableProps {
  readonly people: readonly MemberSummary[];
  readonly selection: Selection;
  readonly columns: readonly Column[];
  /** Undefined while the best fits of a search come first. */
  readonly sort: MemberSort | undefined;
  readonly onSort: (sort: MemberSort) => void;
  /** The last row came into sight. */
  readonly onEnd: () => void;
}

/** The list as a table whose head stays; on a phone its rows are a list. Only rows in sight are drawn. */
export function MembersTable({ people, selection, columns, sort, onSort, onEnd }: MembersTableProps) {
  const { t } = useTranslation('people');
  const all = people.every(({ id }) => selection.has(id));
  const some = people.some(({ id }) => selection.has(id));
  return (
    <TableVirtuoso
      className="members-scroll"
      data={people}
      context={selection}
      components={components}
      computeItemKey={(_, { id }) => id}
      endReached={onEnd}
      increaseViewportBy={400}
      fixedHeaderContent={() => (
        <tr>
          <th className="mark-cell">
            <input
              type="checkbox"
              aria-label={t('members.mark_all')}
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = some && !all;
              }}
              onChange={(event) => selection.mark(people, event.target.checked)}
            />
          </th>
          <SortHead by="name" sort={sort} onSort={onSort} />
          {columns.map((column) =>
            column === 'number' || column === 'joinedOn' ? (
              <SortHead key={column} by={column} sort={sort} onSort={onSort} />
            ) : (
              <th key={column} className={`col-${column}`}>
                {t(`members.${column}`)}
              </th>
            ),
          )}
          <th className="col-actions">
            <span className="visually-hidden">{t('members.actions')}</span>
          </th>
        </tr>
      )}
      itemContent={(_, person) => <MemberCells person={person} selection={selection} columns={columns} />}
    />
  );
}

const components: TableComponents<MemberSummary, Selection> = {
  Table: (props) => <table {...props} className="list-table members-table" />,
  TableRow: ({ item, context, ...row }) => <tr {...row} data-marked={context.has(item.id) || undefined} />,
};
