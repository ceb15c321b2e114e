import type { MemberSort } from '@atrium/contracts/directory';
import { Icon } from '@atrium/ui';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export interface SortHeadProps {
  readonly by: 'name' | 'number' | 'joinedOn';
  /** The order of the list now; undefined where it is none of these. */
  readonly sort: MemberSort | undefined;
  readonly onSort: (sort: MemberSort) => void;
}

/** The head of a column that the list can be ordered by: a press orders by it, the next one turns the order round. */
export function SortHead({ by, sort, onSort }: SortHeadProps) {
  const { t } = useTranslation('people');
  const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined;
  return (
    <th className={`col-${by}`} aria-sort={order}>
      <button type="button" className="sort-head" onClick={() => onSort(order === 'ascending' ? `-${by}` : by)}>
        {t(`members.${by}`)}
        {order ? <Icon of={order === 'ascending' ? ArrowUp : ArrowDown} small /> : null}
      </button>
    </th>
  );
}
