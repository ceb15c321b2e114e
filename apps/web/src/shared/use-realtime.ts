import { useQueryClient } from '@tanstack/react-query';
import { connectRealtime } from '@atrium/client';
import { useEffect } from 'react';
import { askWhoIAm } from './me.js';

/**
 * Listens for hints while the workspace is open: what they name is asked for again, and everything after a gap. When the
 * server lets the reader go, it is asked who this is.
 */
export function useRealtime(company: string, enabled: boolean): void {
  const queries = useQueryClient();
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
        if (state === 'ended') askWhoIAm(queries, company);
      },
    });
    return () => connection.close();
  }, [company, enabled, queries]);
}
