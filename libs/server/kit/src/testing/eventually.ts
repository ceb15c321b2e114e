import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds and returns its value; fails after the deadline with what was seen last. */
export async function eventually<T>(
  look: () => Promise<T> | T,
  holds: (value: T) => boolean,
  deadlineMs = 15_000,
): Promise<T> {
  const until = performance.now() + deadlineMs;
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (performance.now() > until) throw new Error(`Still not so after ${deadlineMs} ms: ${JSON.stringify(value)}`);
    await sleep(15);
  }
}
