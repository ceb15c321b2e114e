import type { Time } from '../time.js';

/** Chance that comes out the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Time that passes when a test says so, with everything that is due in it, in its order. */
export class VirtualTime implements Time {
  private at = Date.UTC(2026, 2, 1);
  /** The next one last. */
  private readonly due: { at: number; act: (() => void) | null }[] = [];

  constructor(readonly random: () => number = () => 0) {}

  now(): number {
    return this.at;
  }

  after(ms: number, act: () => void): () => void {
    const timer: { at: number; act: (() => void) | null } = { at: this.at + ms, act };
    let [low, high] = [0, this.due.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.due[middle]!.at > timer.at) low = middle + 1;
      else high = middle;
    }
    this.due.splice(low, 0, timer);
    return () => (timer.act = null);
  }

  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    await settled();
    for (let next = this.due.at(-1); next && next.at <= end; next = this.due.at(-1)) {
      this.due.pop();
      this.at = next.at;
      if (!next.act) continue;
      next.act();
      await settled();
    }
    this.at = end;
  }
}

/** Lets promises that wait for nothing come to their end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 25; turn++) await Promise.resolve();
}
