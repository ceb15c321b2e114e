import { type EventEnvelope, isEvent, type Listener, ListensTo } from '@atrium/kit';
import { requestEnded, tasksClosed, tasksOpened } from '@atrium/contracts/approvals';
import type { Id, PayloadOf } from '@atrium/contracts/core';
import { Notices } from '../notices/notices.js';
import { TodosRepository } from './todos.repository.js';

const listened = [tasksOpened, tasksClosed, requestEnded] as const;

/** What approvals ask of people, as their to-dos and notices. */
@ListensTo('notifications.follow-approvals', listened, { from: 'beginning' })
export class FollowApprovals implements Listener<(typeof listened)[number]> {
  constructor(
    private readonly todos: TodosRepository,
    private readonly notices: Notices,
  ) {}

  async handle(event: EventEnvelope): Promise<void> {
    if (isEvent(event, tasksOpened)) await this.opened(event.payload);
    if (isEvent(event, tasksClosed)) await this.closed(event.payload);
    if (isEvent(event, requestEnded)) await this.ended(event.payload);
  }

  private async opened({ requestId, title, submitterId, tasks }: PayloadOf<typeof tasksOpened>): Promise<void> {
    const thing = { kind: 'approvals.request', id: requestId } as const;
    await this.todos.open(
      tasks.flatMap(({ task, assigneeIds }) =>
        assigneeIds.map((memberId) => ({ memberId, ref: refOf(requestId, task), title, fromMemberId: submitterId })),
      ),
    );
    for (const { kind, assigneeIds } of tasks)
      await this.notices.tell(assigneeIds as Id<'member'>[], {
        code: kind === 'rework' ? 'returned' : 'task_opened',
        title,
        thing,
      });
    this.notices.hint(tasks.flatMap(({ assigneeIds }) => assigneeIds));
  }

  private async closed({ requestId, tasks }: PayloadOf<typeof tasksClosed>): Promise<void> {
    for (const { task, assigneeIds } of tasks) await this.todos.close(refOf(requestId, task), assigneeIds);
    this.notices.hint(tasks.flatMap(({ assigneeIds }) => assigneeIds));
  }

  /** Whoever withdrew it knows. */
  private async ended({ requestId, title, submitterId, outcome }: PayloadOf<typeof requestEnded>): Promise<void> {
    if (outcome === 'withdrawn') return;
    const thing = { kind: 'approvals.request', id: requestId } as const;
    await this.notices.tell([submitterId as Id<'member'>], { code: outcome, title, thing });
  }
}

const refOf = (id: string, part: number) => ({ kind: 'approvals.task', id, part });
