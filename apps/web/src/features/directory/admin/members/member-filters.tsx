import type { MemberState } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentPicker } from '../../../../shared/parts/department-picker.js';
import { SearchBox } from '../../../../shared/parts/search-box.js';
import '../../../../shared/parts/filters.css';
import type { MembersQuery } from './members-query.js';

const states: readonly MemberState[] = ['active', 'invited', 'left'];

export interface MemberFiltersProps {
  readonly query: MembersQuery;
  /** What can be done with all who are found. */
  readonly end: ReactNode;
}

/** Search, department and state of the list. */
export function MemberFilters({ query, end }: MemberFiltersProps) {
  const { t } = useTranslation('people');
  const toggle = (state: MemberState) =>
    query.set({
      states: query.states.includes(state) ? query.states.filter((other) => other !== state) : [...query.states, state],
    });
  return (
    <div className="filters" role="search" aria-label={t('members.filters')}>
      <SearchBox label={t('members.search')} value={query.q} onChange={(q) => query.set({ q })} />
      <div className="filter-field">
        <DepartmentPicker
          label={t('members.department')}
          placeholder={t('members.all_departments')}
          value={query.departmentId}
          onChange={(departmentId) => query.set({ departmentId })}
        />
      </div>
      <div className="chips" role="group" aria-label={t('members.state')}>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            className="chip"
            aria-pressed={query.states.includes(state)}
            onClick={() => toggle(state)}
          >
            {t(`state.${state}`)}
          </button>
        ))}
      </div>
      {query.narrowed ? (
        <button type="button" className="button text small" onClick={query.clear}>
          <Icon of={X} small />
          {t('members.clear')}
        </button>
      ) : null}
      {end}
    </div>
  );
}
