import { useQueryClient } from '@tanstack/react-query';
import { connectRealtime } from '@atrium/client';
import { useEffect, useReducer, useState } from 'react';
import { askWhoIAm } from './me.js';
import { RealtimeChannel } from './realtime-channel.js';

/**
 * Listens for hints while the workspace is open: what they name is asked for again, and everything after a gap. The frames
 * of the domains go both ways over the channel that it gives. When the server lets the reader go, it is asked who this is;
 * whoever signed in anew meanwhile listens on.
 */
export function useRealtime(company: string, enabled: boolean): RealtimeChannel {
  const [channel] = useState(() => new RealtimeChannel());
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
      onBehind: () => {
        channel.wake();
        void queries.invalidateQueries({
          predicate: ({ queryKey, meta }) => queryKey[0] === company && ((meta?.topics ?? []) as string[]).length > 0,
        });
      },
      onFrame: (frame) => channel.receive(frame),
      onState: (state) => {
        channel.turn(state === 'connected' ? connection : null);
        if (state === 'ended') void askWhoIAm(queries, company).then((stillReads) => stillReads && nextSession());
      },
    });
    return () => {
      channel.turn(null);
      connection.close();
    };
  }, [channel, company, enabled, queries, sessionNo]);
  return channel;
}
