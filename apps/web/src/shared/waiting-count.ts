import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** By what it is that waits: each entry tells its own number. */
const counts = new Map<string, number>();
let waiting = 0;

/** How much waits for the reader: it stands before the title of the window. */
export function setWaitingCount(of: string, count: number): void {
  counts.set(of, count);
  const sum = [...counts.values()].reduce((total, one) => total + one, 0);
  if (sum === waiting) return;
  waiting = sum;
  for (const listener of listeners) listener();
}

export const useWaitingCount = (): number => useSyncExternalStore(subscribe, () => waiting);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
