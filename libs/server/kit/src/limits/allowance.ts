export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket: `burst` at once, and `perSecond` from then on. */
export class Allowance {
  private tokens: number;
  private filledAt = performance.now();

  constructor(private readonly rate: Rate) {
    this.tokens = rate.burst;
  }

  /** Takes one; false when there is none. */
  take(): boolean {
    const now = performance.now();
    const { burst, perSecond } = this.rate;
    this.tokens = Math.min(burst, this.tokens + ((now - this.filledAt) / 1000) * perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}
