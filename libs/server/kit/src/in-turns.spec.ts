import { inTurns } from './in-turns.js';

/** Keeps the processor busy. */
function busyFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe('a long list in turns', () => {
  it('lets others go first before it has ended, and keeps the order', async () => {
    let done = 0;
    let seenByOther: number | undefined;
    setImmediate(() => (seenByOther = done));
    const doubled = await inTurns([1, 2, 3, 4, 5], (n) => {
      busyFor(6);
      done += 1;
      return n * 2;
    });
    expect(doubled).toEqual([2, 4, 6, 8, 10]);
    expect(seenByOther).toBeGreaterThan(0);
    expect(seenByOther).toBeLessThan(5);
  });

  it('refuses with the error of the item that failed', async () => {
    const work = inTurns([1], () => {
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
  });
});
