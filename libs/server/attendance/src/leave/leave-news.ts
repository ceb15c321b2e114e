import { Injectable } from '@nestjs/common';
import { currentCompanyId, Outbox, Realtime } from '@atrium/kit';
import { leaveChanged } from '@atrium/contracts/attendance';
import type { PayloadOf } from '@atrium/contracts/core';

/** Tells that a ledger grew: to whoever listens, and to the member who may look at it. */
@Injectable()
export class LeaveNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly realtime: Realtime,
  ) {}

  /** In the running transaction. */
  async tell(change: PayloadOf<typeof leaveChanged>): Promise<void> {
    await this.outbox.add(leaveChanged, change);
    this.realtime.hint(currentCompanyId(), { topic: 'attendance.my', ids: [], audience: [change.memberId] });
  }
}
