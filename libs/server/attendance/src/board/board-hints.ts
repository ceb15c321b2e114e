import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Realtime, Tx } from '@atrium/kit';

/** At most one hint in so long: a morning of punches is no storm. */
const restMs = 1000;

/** Tells who looks at a board that it may be stale: at once, then once a second while it goes on. */
@Injectable()
export class BoardHints implements OnApplicationShutdown {
  private readonly resting = new Map<string, { again: boolean; readonly timer: NodeJS.Timeout }>();

  constructor(
    private readonly realtime: Realtime,
    private readonly tx: Tx,
  ) {}

  /** Inside `tx.run`: after its commit. */
  soon(companyId: string): void {
    const rest = this.resting.get(companyId);
    if (rest) rest.again = true;
    else this.send(companyId);
  }

  onApplicationShutdown(): void {
    for (const { timer } of this.resting.values()) clearTimeout(timer);
  }

  private send(companyId: string): void {
    this.realtime.hint(companyId, { topic: 'attendance.board', ids: [], audience: 'company' });
    const timer = setTimeout(() => this.rested(companyId), restMs);
    this.resting.set(companyId, { again: false, timer });
  }

  private rested(companyId: string): void {
    const again = this.resting.get(companyId)?.again ?? false;
    this.resting.delete(companyId);
    // The timer was set inside a transaction that has ended since.
    if (again) this.tx.apart(() => this.send(companyId));
  }
}
