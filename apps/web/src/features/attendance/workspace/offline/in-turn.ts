import type { PressOwner } from './press-store.js';

let last: Promise<unknown> = Promise.resolve();

/** One at a time for an owner's presses: over all tabs where the browser has locks, else within this tab. */
export async function inTurn<T>({ company, memberId }: PressOwner, work: () => Promise<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && 'locks' in navigator)
    return navigator.locks.request(`atrium.presses ${company} ${memberId}`, work);
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
