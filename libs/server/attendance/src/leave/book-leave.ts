import { Injectable } from '@nestjs/common';
import { currentCompanyId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import {
  addDays,
  daysBetween,
  type LeaveEntry,
  availableOn,
  releasing,
  reserving,
  reversing,
  taking,
} from '@atrium/rules-attendance';
import { Directory } from '@atrium/server-directory';
import { BoardHints } from '../board/board-hints.js';
import { MarkDays } from '../judging/mark-days.js';
import type { Asked } from './asked-leave.js';
import { edgesOf, type Fit, fitOf, refusalOf } from './leave-fit.js';
import type { LeaveEntity, LeaveState } from './leave.entity.js';
import { LeaveLedger, toLeaveEntry } from './leave-ledger.repository.js';
import { LeaveNews } from './leave-news.js';
import { LeavesRepository } from './leaves.repository.js';

/** Books what becomes of leave requests. Everything happens in the running transaction, under the lock of the member's account. */
@Injectable()
export class BookLeave {
  constructor(
    private readonly ledger: LeaveLedger,
    private readonly leaves: LeavesRepository,
    private readonly days: MarkDays,
    private readonly hints: BoardHints,
    private readonly directory: Directory,
    private readonly news: LeaveNews,
  ) {}

  /** Reserves what a request asks for; what it held before it was changed is released first. Refuses with an `AppError`. */
  async hold(requestId: Id<'request'>, asked: Asked): Promise<void> {
    const { memberId, type, span, minutes, dayMinutes } = asked;
    await this.ledger.lock(memberId);
    const former = await this.leaves.of(requestId);
    if (former?.state === 'asked') await this.enter(former, dayMinutes, releasing);
    const others = await this.othersAround(requestId, asked);
    const known = await this.ledger.ofAccount({ memberId, leaveTypeId: type.id });
    const fit = fitOf(asked, { ledger: known.map(toLeaveEntry), others });
    if ('problem' in fit) throw refusalOf(fit.problem);
    const added = reserving(fit.shares);
    const cause = { dayMinutes, requestId };
    await this.ledger.append({ memberId, leaveTypeId: type.id }, { known, added, cause });
    await this.leaves.put({
      requestId,
      memberId,
      leaveTypeId: type.id,
      state: 'asked',
      ...edgesOf(asked),
      span,
      minutes,
    });
    await this.news.tell({ memberId, leaveTypeId: type.id, kind: 'reserve', requestId });
  }

  /** Takes what the request holds, and has its days judged again. False: it holds nothing. */
  take(requestId: Id<'request'>): Promise<boolean> {
    return this.settle(requestId, { from: 'asked', to: 'approved', entries: taking });
  }

  /** Gives back what it holds. False: it holds nothing. */
  release(requestId: Id<'request'>): Promise<boolean> {
    return this.settle(requestId, { from: 'asked', to: 'refused', entries: releasing });
  }

  /** Gives back what it has taken, and has its days judged again. False: it has taken nothing. */
  reverse(requestId: Id<'request'>): Promise<boolean> {
    return this.settle(requestId, { from: 'approved', to: 'revoked', entries: reversing });
  }

  /** What a request would come to now: nothing is locked or written. */
  async preview(requestId: Id<'request'> | null, asked: Asked): Promise<{ fit: Fit; availableMinutes: number }> {
    const entries = await this.ledger.ofMember(asked.memberId);
    const isOwn = (entry: { requestId: string | null }) => requestId !== null && entry.requestId === requestId;
    const others = entries.filter((entry) => entry.leaveTypeId === asked.type.id && !isOwn(entry));
    const ledger = others.map(toLeaveEntry);
    const fit = fitOf(asked, { ledger, others: await this.othersAround(requestId, asked) });
    return { fit, availableMinutes: availableOn(ledger, asked.days) };
  }

  private async othersAround(requestId: Id<'request'> | null, asked: Asked): Promise<LeaveEntity[]> {
    const { fromDay, toDay } = edgesOf(asked);
    const standing = await this.leaves.standing(asked.memberId, { from: fromDay, to: toDay });
    return standing.filter((leave) => leave.requestId !== requestId);
  }

  private async settle(
    requestId: Id<'request'>,
    step: { from: LeaveState; to: LeaveState; entries: (own: readonly LeaveEntry[]) => LeaveEntry[] },
  ): Promise<boolean> {
    const found = await this.leaves.of(requestId);
    if (!found) return false;
    await this.ledger.lock(found.memberId);
    const leave = await this.leaves.of(requestId);
    if (leave?.state !== step.from) return false;
    await this.enter(leave, null, step.entries);
    await this.leaves.become(requestId, step.to);
    if (step.to !== 'refused') await this.markDays(leave);
    return true;
  }

  /** `dayMinutes` null: as they were when it was asked for. */
  private async enter(
    { memberId, leaveTypeId, requestId }: LeaveEntity,
    dayMinutes: number | null,
    entries: (own: readonly LeaveEntry[]) => LeaveEntry[],
  ): Promise<void> {
    const known = await this.ledger.ofAccount({ memberId, leaveTypeId });
    const own = known.filter((entry) => entry.requestId === requestId);
    const added = entries(own.map(toLeaveEntry));
    const [first] = added;
    const length = dayMinutes ?? own.at(-1)?.dayMinutes;
    if (first === undefined || length === undefined) return;
    await this.ledger.append({ memberId, leaveTypeId }, { known, added, cause: { dayMinutes: length, requestId } });
    await this.news.tell({ memberId, leaveTypeId, kind: first.kind, requestId });
  }

  /** The days and their neighbours; those that have not begun are judged when they have. */
  private async markDays({ memberId, fromDay, toDay }: LeaveEntity): Promise<void> {
    const tomorrow = addDays(await this.directory.today(), 1);
    const last = addDays(toDay, 1);
    const dates = daysBetween(addDays(fromDay, -1), last < tomorrow ? last : tomorrow);
    await this.days.these(
      dates.map((workDate) => ({ memberId, workDate })),
      'leave',
    );
    this.hints.soon(currentCompanyId());
  }
}
