import type { Id } from '@atrium/contracts/core';
import { useSearchParams } from 'react-router';

const everybody = 'all';

/** What the contacts show. All of it stands in the address, so that back and reload work. */
export interface ContactsAddress {
  readonly q: string;
  /** Null is everybody; undefined while nothing was chosen, which a phone shows as the tree. */
  readonly departmentId: Id<'department'> | null | undefined;
  readonly memberId: Id<'member'> | null;
  /** Of the screens that a phone shows one by one, the uppermost. */
  readonly screen: 'tree' | 'found' | 'list' | 'profile';
  /** The address with changes. A null takes something out. */
  readonly with: (changes: Changes) => string;
  readonly go: (changes: Changes) => void;
}

type Changes = Readonly<Partial<Record<'q' | 'department' | 'member', string | null>>>;

/** Reads the address of the contacts, and changes it. */
export function useContactsAddress(): ContactsAddress {
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const department = search.get('department');
  const memberId = search.get('member') as Id<'member'> | null;
  return {
    q,
    departmentId: department === everybody ? null : ((department ?? undefined) as Id<'department'> | undefined),
    memberId,
    screen: memberId ? 'profile' : q ? 'found' : department ? 'list' : 'tree',
    with: (changes) => `?${changed(search, changes).toString()}`,
    go: (changes) => setSearch((before) => changed(before, changes), { replace: 'q' in changes }),
  };
}

/** What a chosen department, or everybody, is called in the address. */
export const departmentParam = (departmentId: string | null): string => departmentId ?? everybody;

function changed(search: URLSearchParams, changes: Changes): URLSearchParams {
  const after = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes))
    if (value) after.set(key, value);
    else after.delete(key);
  return after;
}
