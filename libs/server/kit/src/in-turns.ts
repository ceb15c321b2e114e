const turnMs = 10;

/** Maps many items; every ten milliseconds what else the process has to do goes first, so that nobody waits for a long list. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  let until = performance.now() + turnMs;
  for (const item of items) {
    if (performance.now() > until) {
      await new Promise(setImmediate);
      until = performance.now() + turnMs;
    }
    results.push(work(item));
  }
  return results;
}
