import type { OpenedTask } from '../codes.js';
import type { Run } from './run.js';

type NewTask = Omit<OpenedTask, 'task'>;

/** Opens tasks, numbered on; gives their numbers. */
export function openTasksFor(run: Run, tasks: readonly NewTask[]): number[] {
  const first = run.state().tasks.length + 1;
  const numbered = tasks.map((task, index) => ({ ...task, task: first + index }));
  run.auto('tasks_opened', { tasks: numbered });
  return numbered.map(({ task }) => task);
}

/** A task to decide for each person, in order; in turn only the first is open. */
export function openDecisions(run: Run, visit: number, memberIds: readonly string[]): void {
  const mode = run.state().visits.find((one) => one.visit === visit)?.mode;
  openTasksFor(
    run,
    memberIds.map((memberId, index) => ({
      visit,
      kind: 'decide',
      assigneeIds: [memberId],
      open: mode !== 'in_turn' || index === 0,
      origin: 'resolved',
      place: index + 1,
    })),
  );
}
