import { newId } from '@atrium/kit';
import type { Product } from './product.js';

export interface Presser {
  readonly memberId: string;
  readonly cookie: string;
}

export interface Rate {
  readonly perSecond: number;
  /** Shares of presses that are sent twice, and that come from a queue. */
  readonly repeats: number;
  readonly offline: number;
}

export interface Answered {
  readonly memberId: string;
  readonly commandId: string;
  /** When the press was sent. */
  readonly at: Date;
  readonly milliseconds: number;
  readonly ok: boolean;
}

const headquarters = { latitude: 31.1703, longitude: 121.3982, accuracyMeters: 15, ageSeconds: 2 };

/** People press at a rate, whether or not the server keeps up; each person once, then from the beginning. */
export class SteadyPress {
  readonly answers: Answered[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;
  private readonly began = performance.now();
  private sent = 0;

  constructor(
    private readonly product: Product,
    private readonly people: readonly Presser[],
    private readonly rate: Rate,
  ) {
    this.timer = setInterval(() => this.sendDue(), 5);
  }

  /** No more presses; resolves when all are answered. */
  async stop(): Promise<readonly Answered[]> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
    return this.answers;
  }

  private sendDue(): void {
    const due = ((performance.now() - this.began) / 1000) * this.rate.perSecond;
    while (this.sent < due) {
      const n = this.sent++;
      const person = this.people[n % this.people.length];
      if (!person) return;
      const press = () => this.press(person, n % 1000 < this.rate.offline * 1000, newId());
      this.follow(n % 100 < this.rate.repeats * 100 ? this.twice(person) : press());
    }
  }

  /** The button of a bad network: the same command goes out again before the first is answered. */
  private async twice(person: Presser): Promise<void> {
    const commandId = newId();
    await Promise.all([this.press(person, false, commandId), this.press(person, false, commandId)]);
  }

  private follow(work: Promise<void>): void {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }

  private async press({ memberId, cookie }: Presser, offline: boolean, commandId: string): Promise<void> {
    const url = this.product.url;
    const at = new Date();
    const began = performance.now();
    const proof = { device: 'bench-phone', position: headquarters, remark: 'bench' };
    // A connection that does not come about is a refusal like any other.
    const response = await fetch(`${url}/api/v1/attendance/punches${offline ? '/queued' : ''}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'atrium-company': 'demo', origin: url, cookie },
      body: JSON.stringify(offline ? queued(commandId, proof) : { commandId, ...proof }),
    }).catch(() => null);
    await response?.arrayBuffer();
    this.answers.push({ memberId, commandId, at, milliseconds: performance.now() - began, ok: response?.ok ?? false });
  }
}

/** A press of a minute ago, by a clock that is right. */
function queued(commandId: string, proof: object) {
  const now = Date.now();
  const clocks = (ago: number) => ({
    deviceTime: new Date(now - ago).toISOString(),
    monotonicMs: 600_000 - ago,
    bootMark: 'bench',
  });
  return { sending: clocks(0), punches: [{ commandId, ...proof, pressed: clocks(60_000) }] };
}
