import { type EventEnvelope, isEvent, type Listener, ListensTo } from '@atrium/kit';
import { effectRetried, requestEnded, requestRevoked } from '@atrium/contracts/approvals';
import { attendanceErrors } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import { type EffectDirection, Effects } from '@atrium/server-approvals';
import { BookLeave } from './book-leave.js';
import { leaveEffect, leaveSuiteKey } from './leave-suite.js';

const listened = [requestEnded, requestRevoked, effectRetried] as const;

/** Books what was decided about leave: taken, given back, or taken back. */
@ListensTo('attendance.book-decided-leave', listened, { from: 'beginning' })
export class BookDecidedLeave implements Listener<(typeof listened)[number]> {
  constructor(
    private readonly effects: Effects,
    private readonly booking: BookLeave,
  ) {}

  async handle(event: EventEnvelope): Promise<void> {
    if (isEvent(event, requestEnded)) {
      const { suite, requestId, outcome } = event.payload;
      if (suite !== leaveSuiteKey) return;
      if (outcome === 'approved') await this.bring('apply', requestId as Id<'request'>);
      else await this.booking.release(requestId as Id<'request'>);
    } else if (isEvent(event, requestRevoked)) {
      const { suite, requestId } = event.payload;
      if (suite === leaveSuiteKey) await this.bring('reverse', requestId as Id<'request'>);
    } else if (isEvent(event, effectRetried)) {
      const { suite, requestId, direction } = event.payload;
      if (suite === leaveSuiteKey) await this.bring(direction, requestId as Id<'request'>);
    }
  }

  private async bring(direction: EffectDirection, requestId: Id<'request'>): Promise<void> {
    const key = { requestId, effect: leaveEffect, direction };
    if (!(await this.effects.claim(key))) return;
    const done = direction === 'apply' ? await this.booking.take(requestId) : await this.booking.reverse(requestId);
    const reason = attendanceErrors.leave_not_held.code;
    await this.effects.record(key, done ? { status: 'done' } : { status: 'failed', reason });
  }
}
