import type { RequestState, Task } from '@atrium/rules-approvals';

/** What a command did to the tasks of a request. */
export interface TaskChanges {
  readonly opened: readonly Task[];
  /** Those that were there before, and are something else now. */
  readonly changed: readonly Task[];
  /** Those that can be acted on now, and could not before. */
  readonly actionable: readonly Task[];
  /** Those that could be acted on before, and can't any more. */
  readonly gone: readonly Task[];
}

/** Compares the tasks of two states of one request. A task that was opened and closed at once is in `opened` only. */
export function taskChanges(before: RequestState, after: RequestState): TaskChanges {
  const known = new Map(before.tasks.map((task) => [task.task, task]));
  const isOpen = (task: Task | undefined) => task?.status === 'open';
  return {
    opened: after.tasks.filter(({ task }) => !known.has(task)),
    changed: after.tasks.filter((task) => {
      const old = known.get(task.task);
      return old !== undefined && old.status !== task.status;
    }),
    actionable: after.tasks.filter((task) => isOpen(task) && !isOpen(known.get(task.task))),
    gone: after.tasks.filter((task) => !isOpen(task) && isOpen(known.get(task.task))),
  };
}

/** The node that a task belongs to; null: a rework. */
export const nodeOf = (state: RequestState, { visit }: Pick<Task, 'visit'>): string | null =>
  state.visits.find((one) => one.visit === visit)?.nodeId ?? null;
