import type { RequestState, Task } from '../process/state.js';
import { refuse } from './refusal.js';

/** The task of that number, of that kind, if this member may act on it now; else the refusal that says why not. */
export function ownTask(state: RequestState, number: number, memberId: string): Task {
  const task = state.tasks.find((one) => one.task === number);
  if (!task?.assigneeIds.includes(memberId)) refuse('not_assignee');
  refuseClosed(state, task);
  if (task.status === 'waiting') refuse('waiting');
  return task;
}

/** Who was quicker, and when: so that the loser of a race reads it. */
export function refuseClosed(state: RequestState, { status, closedBy, closedAt, toMemberIds }: Task): void {
  switch (status) {
    case 'open':
    case 'waiting':
      return;
    case 'withdrawn':
    case 'terminated':
      return refuse('ended', { status: state.status, byMemberId: closedBy, at: closedAt });
    case 'transferred':
    case 'reassigned':
      return refuse('not_assignee', { toMemberIds });
    case 'approved':
    case 'rejected':
    case 'returned':
    case 'done':
    case 'superseded':
      return refuse('already_decided', { byMemberId: closedBy, at: closedAt });
  }
}

/** Refuses what only a running request takes. */
export function refuseUnlessRunning({ status }: RequestState): void {
  if (status === 'draft') refuse('not_allowed');
  if (status !== 'running') refuse('ended', { status });
}
