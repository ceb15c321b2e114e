import { useQueryClient } from '@tanstack/react-query';
import { connectRealtime } from '@atrium/client';
import { useEffect, useReducer } from 'react';
import { askWhoIAm } from './me.js';

/**
 * Listens for hints while the workspace is open: what they name is asked for again, and everything after a gap. When the
 * server lets the reader go, it is asked who this is; whoever signed in anew meanwhile listens on.
 */
export function useRealtime(company: string, enabled: boolean): void {
  const queries = useQueryClient();
  const [sessionNo, nextSession] = useReducer((number: number) => number + 1, 0);
  useEffect(() => {
    if (!enabled) return undefined;
    const connection = connectRealtime({
      url: location.origin.replace(/^http/, 'ws'),
      company,
      onHint: ({ topic }) =>
        void queries.invalidateQueries({
          predicate: ({ queryKey, meta }) =>
            queryKey[0] === company && ((meta?.topics ?? []) as string[]).includes(topic),
        }),
      onBehind: () =>
        void queries.invalidateQueries({
          predicate: ({ queryKey, meta }) => queryKey[0] === company && ((meta?.topics ?? []) as string[]).length > 0,
        }),
      onState: (state) => {
        if (state === 'ended') void askWhoIAm(queries, company).then((stillReads) => stillReads && nextSession());
      },
    });
    return () => connection.close();
  }, [company, enabled, queries, sessionNo]);
}
