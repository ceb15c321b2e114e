import { openTasksFor } from '../process/open-tasks.js';
import type { Run } from '../process/run.js';
import { closeLive } from '../process/settle.js';
import type { CommandOf } from './command.js';
import { decidable } from './decide-task.js';
import { reasonOf, refuse } from './refusal.js';

/**
 * Sends a request back to its submitter. The visit and everything active is closed, a new round begins, and the submitter has
 * a task: to hand it in again (everybody is asked again) or to withdraw it. A reason is due where rejecting needs one.
 */
export function returnToStart(run: Run, command: CommandOf<'return'>): void {
  const { task, visit, node } = decidable(run, command.task);
  if (!node.actions.return) refuse('not_allowed');
  const reason = reasonOf(command.reason, node.reasonRequired.reject);
  const { round, tasks } = run.state();
  const rest = tasks.filter((other) => other.task !== task.task);
  run.write('returned', {
    task: task.task,
    visit,
    target: { kind: 'start' },
    afterwards: 'walk_again',
    round: round + 1,
    reason,
  });
  closeLive(run, rest, 'superseded');
  const { submitterId } = run.scene();
  openTasksFor(run, [
    { visit: null, kind: 'rework', assigneeIds: [submitterId], open: true, origin: 'return', place: 1 },
  ]);
}
