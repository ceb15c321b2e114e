import { searchMembers } from '@atrium/contracts/directory';
import { Bones, Empty, Icon } from '@atrium/ui';
import { Plus, SearchX, UsersRound } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../../../shared/use-pages.js';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';
import { BulkBar } from './bulk-bar.js';
import { useColumns } from './columns.js';
import { ColumnsChoice } from './columns-choice.js';
import { ExportMenu } from './export-menu.js';
import { InviteAll } from './invite-all.js';
import { MemberFilters } from './member-filters.js';
import { useMembersQuery } from './members-query.js';
import { MembersTable } from './members-table.js';
import { useSelection } from './selection.js';
import './members.css';

/** Everybody whom the reader may change, to find, mark, move and invite. */
export function MembersPage() {
  const { t } = useTranslation('people');
  const query = useMembersQuery();
  const selection = useSelection();
  const columns = useColumns();
  const typed = useDeferredValue(query.q.trim());
  const found = usePages(
    searchMembers,
    {
      ...(typed && { q: typed }),
      ...(query.departmentId && { departmentId: query.departmentId, deep: true }),
      states: [...query.states],
      managed: true,
      ...(query.sort && { sort: query.sort }),
      limit: 200,
    },
    { keep: true, topics: ['directory.members'] },
  );
  const people = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const onlyWaiting = query.states.join() === 'invited';
  const total = found.data?.pages[0]?.total ?? people.length;

  return (
    <div className="pane grow members">
      <div className="pane-bar">
        <h1>{t('members.title')}</h1>
        {found.data ? <span className="quiet num">{t('members.count', { count: total })}</span> : null}
        <span className="grow" />
        <ColumnsChoice {...columns} />
        <ExportMenu left={query.states.includes('left')} />
        <Link to="new" className={onlyWaiting ? 'button' : 'button primary'}>
          <Icon of={Plus} small />
          {t('members.add')}
        </Link>
      </div>
      {selection.people.length > 0 ? (
        <BulkBar selection={selection} total={total} pages={found} />
      ) : (
        <MemberFilters
          query={query}
          end={onlyWaiting && total > 0 ? <InviteAll total={total} pages={found} /> : null}
        />
      )}
      {found.error && !found.data ? (
        <NotLoaded error={found.error} onAgain={() => void found.refetch()} />
      ) : !found.data ? (
        <Bones label={t('common:loading')} rows={12} />
      ) : people.length > 0 ? (
        <MembersTable
          people={people}
          selection={selection}
          columns={columns.shown}
          sort={query.sort ?? (typed ? undefined : 'name')}
          onSort={(sort) => query.set({ sort })}
          onEnd={() => {
            if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
          }}
        />
      ) : query.narrowed ? (
        <Empty
          icon={SearchX}
          title={typed ? t('members.nothing_found', { q: typed }) : t('members.nobody_fits')}
          action={
            <button type="button" className="button" onClick={query.clear}>
              {t('members.clear')}
            </button>
          }
        >
          {t('members.nothing_found_help')}
        </Empty>
      ) : (
        <Empty
          icon={UsersRound}
          title={t('members.nobody')}
          action={
            <Link to="../import" relative="path" className="button">
              {t('members.import')}
            </Link>
          }
        >
          {t('members.nobody_help')}
        </Empty>
      )}
    </div>
  );
}
