import { useQuery } from '@tanstack/react-query';
import type { Client } from '@atrium/client';
import { setUpStatus } from '@atrium/contracts/directory';
import { useClient } from './company.js';
import { isUnanswered } from './unanswered.js';

/** Whether the server answers anything at all: asked by the smallest question that it answers to everybody. */
export const answersAnything = (client: Client): Promise<boolean> =>
  client.call(setUpStatus, {}).then(
    () => true,
    (error: unknown) => !isUnanswered(error),
  );

/**
 * One question was not answered: that alone is no lost network. `asking`: whether the server can be reached is being found
 * out; it is asked anew for each `failure`.
 */
export function useServerReach(failure: unknown): 'asking' | 'reached' | 'unreachable' {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['server reach', failure instanceof Error ? failure.message : null],
    queryFn: () => answersAnything(client),
    enabled: failure !== null && navigator.onLine,
    staleTime: 0,
    gcTime: 0,
  });
  if (!navigator.onLine) return 'unreachable';
  if (data === undefined) return 'asking';
  return data ? 'reached' : 'unreachable';
}
