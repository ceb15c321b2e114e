import { type DepartmentView, type MemberRef, type MemberSummary, searchMembers } from '@atrium/contracts/directory';
import { Bones, Empty, Icon } from '@atrium/ui';
import { ArrowLeft, SearchX, UsersRound } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../../shared/use-pages.js';
import { NotLoaded } from '../../../shared/parts/not-loaded.js';
import type { ContactsAddress } from './contacts-address.js';
import { PeopleList } from './people-list.js';

export interface PeoplePaneProps {
  readonly departments: readonly DepartmentView[];
  readonly address: ContactsAddress;
}

/** The people of a department with all below it, its leaders first; or those whom a search finds. */
export function PeoplePane({ departments, address }: PeoplePaneProps) {
  const { t } = useTranslation('directory');
  const { q, departmentId } = address;
  const typed = useDeferredValue(q.trim());
  const department = typed ? undefined : departments.find(({ id }) => id === departmentId);
  const below = departments.filter(({ parentId }) => parentId === department?.id).length;
  const found = usePages(
    searchMembers,
    { ...(typed ? { q: typed } : departmentId ? { departmentId } : {}), deep: true, limit: 100 },
    { keep: true, topics: ['directory.members'] },
  );
  const total = found.data?.pages[0]?.total;
  return (
    <section className="pane grow contacts-people" aria-label={t('contacts.people')}>
      <div className="pane-bar">
        <Link
          to={address.with({ department: null, q: null })}
          className="icon-button phone-back"
          aria-label={t('contacts.back')}
        >
          <Icon of={ArrowLeft} />
        </Link>
        <h2 className="ellipsis">
          {typed ? t('contacts.found', { q: typed }) : (department?.name ?? t('contacts.everybody'))}
        </h2>
        {total === undefined ? null : (
          <span className="quiet num">
            {t('contacts.count', { count: total })}
            {below > 0 ? t('contacts.and_departments', { count: below }) : null}
          </span>
        )}
        <span className="grow" />
        {department ? <span className="quiet contacts-order">{t('contacts.order')}</span> : null}
      </div>
      {found.error && !found.data ? (
        <NotLoaded error={found.error} onAgain={() => void found.refetch()} />
      ) : !found.data ? (
        <Bones label={t('common:loading')} rows={8} />
      ) : total === 0 ? (
        <Nobody typed={typed} clearTo={address.with({ q: null })} />
      ) : (
        <PeopleList
          key={departmentId ?? ''}
          people={leadersFirst(
            department?.leaders ?? [],
            found.data.pages.flatMap(({ items }) => items),
          )}
          leads={department?.id ?? null}
          selected={address.memberId}
          linkTo={(id) => address.with({ member: id })}
          onEnd={() => {
            if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
          }}
        />
      )}
    </section>
  );
}

function Nobody({ typed, clearTo }: { readonly typed: string; readonly clearTo: string }) {
  const { t } = useTranslation('directory');
  return typed ? (
    <Empty
      icon={SearchX}
      title={t('contacts.nothing_found', { q: typed })}
      action={
        <Link to={clearTo} className="button">
          {t('contacts.clear')}
        </Link>
      }
    >
      {t('contacts.nothing_found_help')}
    </Empty>
  ) : (
    <Empty icon={UsersRound} title={t('contacts.nobody')}>
      {t('contacts.nobody_help')}
    </Empty>
  );
}

/** Enough of a person for a line of the list. */
export type Person = MemberRef & Partial<Pick<MemberSummary, 'departments' | 'leads' | 'state'>>;

/** The tree knows the leaders, so they stand first however many pages the others fill. */
function leadersFirst(leaders: readonly MemberRef[], people: readonly MemberSummary[]): readonly Person[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const ids = new Set(leaders.map(({ id }) => id));
  return [...leaders.map((leader) => known.get(leader.id) ?? leader), ...people.filter(({ id }) => !ids.has(id))];
}
