import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let waiting = 0;

/** How much waits for the reader: it stands before the title of the window. */
export function setWaitingCount(count: number): void {
  if (count === waiting) return;
  waiting = count;
  for (const listener of listeners) listener();
}

export const useWaitingCount = (): number => useSyncExternalStore(subscribe, () => waiting);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
