import { useSearchParams } from 'react-router';
import { useMe } from '../../../../shared/me.js';

/** Columns of the list that may be left out; the name always stands. */
export const columns = ['department', 'number', 'joinedOn', 'state'] as const;
export type Column = (typeof columns)[number];

export interface Columns {
  readonly shown: readonly Column[];
  readonly toggle: (column: Column) => void;
}

/** Which columns the list has: as the address says, else as this reader chose last in this browser. */
export function useColumns(): Columns {
  const key = `atrium.members.columns.${useMe().member.id}`;
  const [search, setSearch] = useSearchParams();
  const shown = read(search.get('columns') ?? localStorage.getItem(key));
  const toggle = (column: Column) => {
    const next = columns.filter((one) => shown.includes(one) !== (one === column)).join();
    localStorage.setItem(key, next);
    setSearch(
      (before) => {
        before.set('columns', next);
        return before;
      },
      { replace: true },
    );
  };
  return { shown, toggle };
}

const read = (chosen: string | null): readonly Column[] =>
  chosen === null ? columns : columns.filter((column) => chosen.split(',').includes(column));
