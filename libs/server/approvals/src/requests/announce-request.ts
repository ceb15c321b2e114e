import { Injectable } from '@nestjs/common';
import { currentCompanyId, Outbox, Realtime } from '@atrium/kit';
import {
  type Entry,
  requestEnded,
  requestResubmitted,
  requestReturned,
  requestSubmitted,
  taskDecided,
  tasksClosed,
  tasksOpened,
} from '@atrium/contracts/approvals';
import type { RequestState } from '@atrium/rules-approvals';
import type { StoredRequest } from './stored-request.js';
import { nodeOf, taskChanges } from './task-changes.js';

type Facts = Pick<StoredRequest, 'id' | 'templateId' | 'suite' | 'submitterId' | 'title'>;

/** Tells others what a command has made of a request, in its transaction: events for domains, a hint for open pages. */
@Injectable()
export class AnnounceRequest {
  constructor(
    private readonly outbox: Outbox,
    private readonly realtime: Realtime,
  ) {}

  async tell(
    request: Facts,
    entries: readonly Entry[],
    change: { before: RequestState; after: RequestState },
  ): Promise<void> {
    const { before, after } = change;
    for (const entry of entries) await this.tellEntry(request, entry, after);
    const { actionable, gone } = taskChanges(before, after);
    if (gone.length > 0) {
      const tasks = gone.map(({ task, assigneeIds }) => ({ task, assigneeIds: [...assigneeIds] }));
      await this.outbox.add(tasksClosed, { ...aboutOf(request), tasks });
    }
    if (actionable.length > 0) {
      const tasks = actionable.map((task) => {
        return { task: task.task, kind: task.kind, nodeId: nodeOf(after, task), assigneeIds: [...task.assigneeIds] };
      });
      await this.outbox.add(tasksOpened, { ...aboutOf(request), tasks });
    }
    const audience = [...partakers(after)];
    this.realtime.hint(currentCompanyId(), { topic: 'approvals.requests', ids: [request.id], audience });
  }

  private async tellEntry(request: Facts, { type, params, actor }: Entry, after: RequestState): Promise<void> {
    const about = aboutOf(request);
    const byMemberId = actor.id;
    const decided = (task: number, visit: number, decision: 'approve' | 'reject' | 'return') =>
      this.outbox.add(taskDecided, { ...about, task, nodeId: nodeOf(after, { visit }) ?? '', decision, byMemberId });
    if (type === 'submitted') return this.outbox.add(requestSubmitted, { ...about, serial: params.serial });
    if (type === 'resubmitted') return this.outbox.add(requestResubmitted, about);
    if (type === 'decided') return decided(params.task, params.visit, params.decision);
    if (type === 'ended') return this.outbox.add(requestEnded, { ...about, outcome: params.outcome });
    if (type !== 'returned') return;
    await decided(params.task, params.visit, 'return');
    await this.outbox.add(requestReturned, { ...about, byMemberId });
  }
}

const aboutOf = ({ id, templateId, suite, submitterId, title }: Facts) => {
  return { requestId: id, templateId, suite, submitterId, title };
};

/** Everybody who has a part in a request: its submitter, those who have or had a task, those who got a copy. */
export const partakers = ({ submitterId, tasks, copies }: RequestState): Set<string> =>
  new Set([
    ...(submitterId === null ? [] : [submitterId]),
    ...tasks.flatMap(({ assigneeIds }) => assigneeIds),
    ...copies.flatMap(({ memberIds }) => memberIds),
  ]);
