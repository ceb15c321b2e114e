import { useQueryClient } from '@tanstack/react-query';
import { myDay, myMonth } from '@atrium/contracts/attendance';
import { useCallback, useEffect } from 'react';
import { useClient } from '../../../../shared/company.js';
import { flushPresses } from './send-presses.js';
import { useKeptPresses, usePressOwner } from './use-kept-presses.js';

const tryAgainMs = 20_000;

/** How to send now what waits; what it changed is asked for again. */
export function useFlush(): () => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const { company, memberId } = usePressOwner();
  return useCallback(async () => {
    const answered = await flushPresses(client, { company, memberId });
    if (!answered) return;
    for (const { path } of [myDay, myMonth]) await queries.invalidateQueries({ queryKey: [company, path] });
  }, [client, company, memberId, queries]);
}

/** Sends what waits: at the start, when the network or the reader comes back, and now and then as long as something waits. */
export function SendKeptPresses() {
  const flush = useFlush();
  const waits = useKeptPresses().waiting.length > 0;
  useEffect(() => {
    const send = () => {
      if (document.visibilityState === 'visible') void flush();
    };
    send();
    addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [flush]);
  useEffect(() => {
    if (!waits) return undefined;
    const again = setInterval(() => void flush(), tryAgainMs);
    return () => clearInterval(again);
  }, [waits, flush]);
  return null;
}
