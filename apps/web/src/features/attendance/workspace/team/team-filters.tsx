import { type DepartmentView, listDepartments } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays } from '../../../../shared/days.js';
import { useRead } from '../../../../shared/use-call.js';
import { SearchBox } from '../../../../shared/parts/search-box.js';
import '../../../../shared/parts/filters.css';
import type { TeamAddress } from './team-address.js';

interface Props {
  readonly address: TeamAddress;
}

/** Which day: what is going on now, or any other one. `today`: the company's work date. */
export function TeamDay({ address, today }: Props & { readonly today: string }) {
  const { t } = useTranslation('team');
  const day = address.day ?? today;
  const to = (next: string) => address.to({ day: next === today ? null : next, member: null, at: null });
  return (
    <div className="team-day">
      {address.day ? (
        <Link className="button small" to={to(today)}>
          {t('day.today')}
        </Link>
      ) : null}
      <Link className="icon-button" to={to(addDays(day, -1))} aria-label={t('day.previous')} title={t('day.previous')}>
        <Icon of={ChevronLeft} />
      </Link>
      <input
        type="date"
        className="input"
        aria-label={t('day.label')}
        value={day}
        onChange={({ target }) =>
          target.value
            ? address.replace({ day: target.value === today ? null : target.value, member: null, at: null })
            : undefined
        }
      />
      <Link className="icon-button" to={to(addDays(day, 1))} aria-label={t('day.next')} title={t('day.next')}>
        <Icon of={ChevronRight} />
      </Link>
    </div>
  );
}

/** Whom: a department with all below it, and a name. */
export function TeamFilters({ address }: Props) {
  const { t } = useTranslation('team');
  const tree = useRead(listDepartments, {}, { topics: ['directory.departments'] });
  return (
    <div className="filters">
      <SearchBox label={t('search')} value={address.q} onChange={(q) => address.replace({ q })} />
      <select
        className="input filter-field"
        aria-label={t('department')}
        value={address.departmentId ?? ''}
        onChange={({ target }) => address.replace({ department: target.value })}
      >
        <option value="">{t('department_all')}</option>
        {indented(tree.data?.items ?? []).map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The tree as lines of a list: an em space for each level. */
function indented(departments: readonly DepartmentView[]): { readonly id: string; readonly text: string }[] {
  const walk = (parentId: string | null, depth: number): { id: string; text: string }[] =>
    departments
      .filter((department) => department.parentId === parentId)
      .flatMap(({ id, name }) => [{ id, text: `${'\u2003'.repeat(depth)}${name}` }, ...walk(id, depth + 1)]);
  return walk(null, 0);
}
