import { useState } from 'react';
import { useMe } from '../../../../shared/me.js';

/** Columns of the list that may be left out; the name always stands. */
export const columns = ['department', 'number', 'joinedOn', 'state'] as const;
export type Column = (typeof columns)[number];

export interface Columns {
  readonly shown: readonly Column[];
  readonly toggle: (column: Column) => void;
}

/** Which columns this reader wants to see, as this browser remembers it. */
export function useColumns(): Columns {
  const key = `atrium.members.columns.${useMe().member.id}`;
  const [shown, setShown] = useState<readonly Column[]>(() => read(localStorage.getItem(key)));
  const toggle = (column: Column) => {
    const next = columns.filter((one) => shown.includes(one) !== (one === column));
    localStorage.setItem(key, next.join());
    setShown(next);
  };
  return { shown, toggle };
}

const read = (kept: string | null): readonly Column[] =>
  kept === null ? columns : columns.filter((column) => kept.split(',').includes(column));
