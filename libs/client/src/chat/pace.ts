import type { Time } from './time.js';

/** Below what the server allows for frames other than sends: over that it closes the socket. */
const atOnce = 30;
const perSecond = 20;

/** Lets acts through at a bounded pace, in their order. */
export class Pace {
  private tokens = atOnce;
  private filledAt: number;
  private queue: (() => void)[] = [];
  private cancel: (() => void) | null = null;

  constructor(private readonly time: Time) {
    this.filledAt = time.now();
  }

  run(act: () => void): void {
    this.queue.push(act);
    if (!this.cancel) this.go();
  }

  /** Forgets what waits. */
  drop(): void {
    this.cancel?.();
    this.cancel = null;
    this.queue = [];
  }

  private go(): void {
    this.cancel = null;
    const now = this.time.now();
    this.tokens = Math.min(atOnce, this.tokens + (Math.max(0, now - this.filledAt) * perSecond) / 1000);
    this.filledAt = now;
    while (this.tokens >= 1) {
      const act = this.queue.shift();
      if (!act) return;
      this.tokens--;
      act();
    }
    if (this.queue.length > 0) this.cancel = this.time.after(1000 / perSecond, () => this.go());
  }
}
