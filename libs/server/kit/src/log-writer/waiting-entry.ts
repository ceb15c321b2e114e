/** An entry and those who wait for its answer: its sender, and whoever sent it again meanwhile. */
export class WaitingEntry<Entry, Receipt> {
  private readonly senders: { resolve: (receipt: Receipt) => void; reject: (error: unknown) => void }[] = [];

  constructor(
    readonly entry: Entry,
    readonly key: string,
    /** The trace of the sender. */
    readonly traceId: string,
  ) {}

  answered(): Promise<Receipt> {
    return new Promise((resolve, reject) => this.senders.push({ resolve, reject }));
  }

  /** The same command came again in one batch: one row, and one answer for all. */
  alsoFor(repeat: WaitingEntry<Entry, Receipt>): void {
    this.senders.push(...repeat.senders);
  }

  accept(receipt: Receipt): void {
    for (const { resolve } of this.senders) resolve(receipt);
  }

  refuse(error: unknown): void {
    for (const { reject } of this.senders) reject(error);
  }
}

/** One for each key, in order of first arrival. */
export function withoutRepeats<Entry, Receipt>(
  waiting: readonly WaitingEntry<Entry, Receipt>[],
): WaitingEntry<Entry, Receipt>[] {
  const first = new Map<string, WaitingEntry<Entry, Receipt>>();
  for (const one of waiting) {
    const known = first.get(one.key);
    if (known) known.alsoFor(one);
    else first.set(one.key, one);
  }
  return [...first.values()];
}
