import type { BoardState } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { useSearchParams } from 'react-router';
import { type TileName, tiles } from './team-states.js';

/** What the board shows, as its address says. */
export interface TeamAddress {
  /** Null: the work date that is going on. */
  readonly day: string | null;
  readonly departmentId: Id<'department'> | null;
  readonly q: string;
  readonly tile: TileName;
  readonly states: readonly BoardState[];
  /** Whose day is open beside the board, and which day of theirs. */
  readonly open: { readonly memberId: Id<'member'>; readonly day: string } | null;
  /** The query of the same page with something else shown. */
  to(changes: Changes): string;
  /** Shows something else in its place, as while typing. */
  replace(changes: Changes): void;
}

type Changes = Readonly<Partial<Record<'day' | 'department' | 'q' | 'show' | 'member' | 'at', string | null>>>;

/** Reads the address, and writes others. */
export function useTeamAddress(): TeamAddress {
  const [search, setSearch] = useSearchParams();
  const changed = (before: URLSearchParams, changes: Changes) => {
    const next = new URLSearchParams(before);
    for (const [key, value] of Object.entries(changes))
      if (value) next.set(key, value);
      else next.delete(key);
    return next;
  };
  const day = dayIn(search, 'day');
  const [member, at] = [search.get('member'), dayIn(search, 'at')];
  const tile = tiles.find(({ name }) => name === search.get('show')) ?? tiles[0];
  return {
    day,
    departmentId: search.get('department') as Id<'department'> | null,
    q: search.get('q') ?? '',
    tile: tile.name,
    states: tile.states,
    open: member && at ? { memberId: member as Id<'member'>, day: at } : null,
    to: (changes) => `?${changed(search, changes).toString()}`,
    replace: (changes) => setSearch((before) => changed(before, changes), { replace: true }),
  };
}

function dayIn(search: URLSearchParams, key: string): string | null {
  const day = search.get(key);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}
