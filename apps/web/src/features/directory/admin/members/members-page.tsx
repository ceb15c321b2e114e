import { searchMembers } from '@atrium/contracts/directory';
import { Bones, Empty, Icon } from '@atrium/ui';
import { Plus, SearchX, UsersRound } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../../../shared/use-pages.js';
import { BulkBar } from './bulk-bar.js';
import { ExportMenu } from './export-menu.js';
import { MemberFilters } from './member-filters.js';
import { useMembersQuery } from './members-query.js';
import { MembersTable } from './members-table.js';
import { useSelection } from './selection.js';
import './members.css';
import { NotLoaded } from '../../../../shared/parts/not-loaded.js';

/** Everybody whom the reader may change, to find, mark, move and invite. */
export function MembersPage() {
  const { t } = useTranslation('people');
  const query = useMembersQuery();
  const selection = useSelection();
  const typed = useDeferredValue(query.q.trim());
  const found = usePages(
    searchMembers,
    {
      ...(typed && { q: typed }),
      ...(query.departmentId && { departmentId: query.departmentId, deep: true }),
      states: [...query.states],
      managed: true,
      limit: 200,
    },
    { keep: true, topics: ['directory.members'] },
  );
  const people = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = found.data?.pages[0]?.total ?? people.length;

  return (
    <div className="pane grow members">
      <div className="pane-bar">
        <h1>{t('members.title')}</h1>
        {found.data ? <span className="quiet num">{t('members.count', { count: total })}</span> : null}
        <span className="grow" />
        <ExportMenu left={query.states.includes('left')} />
        <Link to="new" className="button primary">
          <Icon of={Plus} small />
          {t('members.add')}
        </Link>
      </div>
      {selection.people.length > 0 ? (
        <BulkBar selection={selection} total={total} pages={found} />
      ) : (
        <MemberFilters query={query} />
      )}
      {found.error && !found.data ? (
        <NotLoaded error={found.error} onAgain={() => void found.refetch()} />
      ) : !found.data ? (
        <Bones label={t('common:loading')} rows={12} />
      ) : people.length > 0 ? (
        <MembersTable
          people={people}
          selection={selection}
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
