import { MemberSort, MemberState } from '@atrium/contracts/directory';
import type { Id } from '@atrium/contracts/core';
import { useSearchParams } from 'react-router';

const usual: readonly MemberState[] = ['active', 'invited'];

/** What the list of members is asked for. All of it stands in the address. */
export interface MembersQuery {
  readonly q: string;
  readonly departmentId: Id<'department'> | null;
  readonly states: readonly MemberState[];
  readonly sort: MemberSort | undefined;
  /** Something narrows the list: nobody there means "not found". */
  readonly narrowed: boolean;
  set(changes: {
    readonly q?: string;
    readonly departmentId?: string | null;
    readonly states?: readonly MemberState[];
    readonly sort?: MemberSort;
  }): void;
  readonly clear: () => void;
}

/** The filters of the list, read from the address and written back to it. */
export function useMembersQuery(): MembersQuery {
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const departmentId = search.get('department') as Id<'department'> | null;
  const states = statesOf(search.get('state'));
  const sort = MemberSort.safeParse(search.get('sort'));
  return {
    q,
    departmentId,
    states,
    sort: sort.success ? sort.data : undefined,
    narrowed: q.trim() !== '' || departmentId !== null || !isUsual(states),
    set: (changes) =>
      setSearch(
        (before) => {
          if (changes.q !== undefined) put(before, 'q', changes.q);
          if (changes.departmentId !== undefined) put(before, 'department', changes.departmentId);
          if (changes.states) put(before, 'state', isUsual(changes.states) ? null : changes.states.join(','));
          if (changes.sort) put(before, 'sort', changes.sort);
          return before;
        },
        { replace: changes.q !== undefined },
      ),
    clear: () =>
      setSearch((before) => {
        for (const filter of ['q', 'department', 'state']) before.delete(filter);
        return before;
      }),
  };
}

/** Nobody is in no state: an empty choice is the usual one. */
function statesOf(text: string | null): readonly MemberState[] {
  const known = (text ?? '').split(',').flatMap((one) => {
    const state = MemberState.safeParse(one);
    return state.success ? [state.data] : [];
  });
  return known.length > 0 ? known : usual;
}

const isUsual = (states: readonly MemberState[]): boolean =>
  states.length === 0 || (states.length === usual.length && usual.every((state) => states.includes(state)));

function put(search: URLSearchParams, key: string, value: string | null): void {
  if (value) search.set(key, value);
  else search.delete(key);
}
