import { type MemberActor, newId, Outbox, Tx } from '@atrium/kit';
import type { FormValues } from '@atrium/contracts/approvals';
import { effectRetried, requestEnded, requestRevoked } from '@atrium/contracts/approvals';
import type { LeaveBalances } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';
import {
  type EffectDirection,
  Effects,
  type Suite,
  type SuiteReport,
  type SuiteRequest,
  Suites,
} from '@atrium/server-approvals';
import { GrantLeave } from '../leave/grant-leave.js';
import { LeaveAccounts } from '../leave/leave-accounts.service.js';
import { LeaveTypesRepository } from '../leave/leave-types.repository.js';
import type { AttendanceBench } from './attendance-bench.js';

/** Days or halves of March 2026, `02` to `04`; `02 second` begins or ends with that half. */
export function leaveOf(code: string, from: string, to: string, amount: string): FormValues {
  const [fromDay, fromHalf = 'first'] = from.split(' ') as [string, 'first' | 'second' | undefined];
  const [toDay, toHalf = 'second'] = to.split(' ') as [string, 'first' | 'second' | undefined];
  const period = {
    unit: 'half_day' as const,
    from: `2026-03-${fromDay}`,
    fromHalf,
    to: `2026-03-${toDay}`,
    toHalf,
    amount,
  };
  return { leave_type: code, period };
}

/** Calls the leave suite as approvals does: in the transaction of the command, and by the events that follow. */
export class LeaveDesk {
  constructor(private readonly bench: AttendanceBench) {}

  /** A request that was handed in. */
  async submit(member: MemberActor, values: FormValues): Promise<Id<'request'>> {
    const requestId = newId<'request'>();
    await this.run(member, (suite) => suite.onSubmit?.(requestOf(member, requestId, values)));
    return requestId;
  }

  resubmit(member: MemberActor, requestId: Id<'request'>, values: FormValues): Promise<void> {
    return this.run(member, (suite) => suite.onResubmit?.(requestOf(member, requestId, values)));
  }

  check(member: MemberActor, values: FormValues, requestId: Id<'request'> | null = null): Promise<SuiteReport> {
    return this.bench.house.as(member, () => this.suite().check({ submitterId: member.memberId, values, requestId }));
  }

  /** The request ends, and who listens has heard. */
  async end(requestId: Id<'request'>, outcome: 'approved' | 'rejected' | 'withdrawn' | 'terminated'): Promise<void> {
    await this.announce(async (effects, outbox) => {
      if (outcome === 'approved') await effects.want(requestId, this.suite().effects, 'apply');
      await outbox.add(requestEnded, { ...about(requestId), outcome });
    });
  }

  async revoke(requestId: Id<'request'>): Promise<void> {
    await this.announce(async (effects, outbox) => {
      await effects.want(requestId, this.suite().effects, 'reverse');
      await outbox.add(requestRevoked, about(requestId));
    });
  }

  async retry(requestId: Id<'request'>, direction: EffectDirection): Promise<void> {
    await this.announce(async (effects, outbox) => {
      await effects.retry({ requestId, effect: 'leave', direction });
      await outbox.add(effectRetried, { ...about(requestId), effect: 'leave', direction });
    });
  }

  /** The ledger of effects of a request: `apply done`. */
  async effectsOf(requestId: Id<'request'>): Promise<string[]> {
    const lines = await this.bench.house.inside(this.bench.company, () => this.bench.house.get(Effects).of(requestId));
    return lines.map(({ direction, status, reason }) => [direction, status, reason].filter(Boolean).join(' '));
  }

  /** Whole days of eight hours for a year, by the owner. */
  async grant(member: MemberActor, code: string, days: number, validity: { from?: string; to?: string | null } = {}) {
    const { from: validFrom = '2026-01-01', to: validTo = '2026-12-31' } = validity;
    const leaveTypeId = await this.typeId(code);
    const given = { memberId: member.memberId, leaveTypeId, minutes: days * 480, validFrom, validTo, reason: 'Given' };
    return this.bench.house.as(this.bench.owner, (me) =>
      this.bench.house.get(GrantLeave).grant(me, { commandId: newId<'command'>(), ...given }),
    );
  }

  /** Left, reserved, available, in days of eight hours. */
  async balance(member: MemberActor, code: string): Promise<[left: number, reserved: number, available: number]> {
    const item = (await this.balances(member)).items.find(({ type }) => type.code === code)!;
    const { leftMinutes, reservedMinutes, availableMinutes } = item;
    return [leftMinutes / 480, reservedMinutes / 480, availableMinutes / 480];
  }

  balances(member: MemberActor): Promise<LeaveBalances> {
    return this.bench.house.as(member, (me) => this.bench.house.get(LeaveAccounts).of(me.memberId));
  }

  /** The kinds of a member's entries of a type, in order. */
  async kinds(member: MemberActor, code: string): Promise<string[]> {
    const leaveTypeId = await this.typeId(code);
    const page = await this.bench.house.as(member, (me) =>
      this.bench.house.get(LeaveAccounts).entries(me.memberId, { leaveTypeId, limit: 200 }),
    );
    return page.items.map(({ kind }) => kind).toReversed();
  }

  async typeId(code: string): Promise<Id<'leaveType'>> {
    const types = await this.bench.house.inside(this.bench.company, () =>
      this.bench.house.get(LeaveTypesRepository).all(),
    );
    return types.find((type) => type.code === code)!.id;
  }

  private suite(): Suite {
    return this.bench.house.get(Suites).get('attendance.leave')!;
  }

  private run(member: MemberActor, work: (suite: Suite) => Promise<void> | undefined): Promise<void> {
    const { house } = this.bench;
    return house.as(member, () => house.get(Tx).run(async () => work(this.suite())));
  }

  private async announce(work: (effects: Effects, outbox: Outbox) => Promise<void>): Promise<void> {
    const { house, company } = this.bench;
    await house.inside(company, () => house.get(Tx).run(() => work(house.get(Effects), house.get(Outbox))));
    await this.bench.deliver();
  }
}

const about = (requestId: string) => ({
  ...{ requestId, templateId: 'template', suite: 'attendance.leave', submitterId: 'submitter', title: 'Leave' },
});

function requestOf({ memberId }: MemberActor, requestId: Id<'request'>, values: FormValues): SuiteRequest {
  const templateId = newId<'template'>();
  return {
    requestId,
    templateId,
    suite: 'attendance.leave',
    submitterId: memberId,
    departmentId: null,
    values,
    status: 'running',
  };
}
