import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const keys = ['q', 'actorId', 'subjectId', 'action', 'from', 'to'] as const;
type Key = (typeof keys)[number];
type Filters = Readonly<Partial<Record<Key, string>>>;

/** What narrows the log; all of it stands in the address. */
export interface AuditQuery {
  readonly filters: Filters;
  readonly narrowed: boolean;
  readonly set: (changes: Readonly<Partial<Record<Key, string | null>>>) => void;
  readonly clear: () => void;
}

/** The filters of the log, read from the address and written back to it. */
export function useAuditQuery(): AuditQuery {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(
    keys.flatMap((key) => {
      const value = search.get(key);
      return value ? [[key, value]] : [];
    }),
  ) as Filters;
  const set = useCallback<AuditQuery['set']>(
    (changes) =>
      setSearch(
        (before) => {
          for (const [key, value] of Object.entries(changes))
            if (value) before.set(key, value);
            else before.delete(key);
          return before;
        },
        // Each letter of a search is no page of its own to go back to.
        { replace: 'q' in changes },
      ),
    [setSearch],
  );
  return { filters, narrowed: Object.keys(filters).length > 0, set, clear: () => setSearch({}) };
}
