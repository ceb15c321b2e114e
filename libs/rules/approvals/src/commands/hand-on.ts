import { isActive } from '../people/lookups.js';
import { adminsOf } from '../people/admins.js';
import { mayDecide } from '../people/submitter-rule.js';
import { openTasksFor } from '../process/open-tasks.js';
import type { Run } from '../process/run.js';
import { turn } from '../process/settle.js';
import { isLive, type Task, tasksOf, visitOf } from '../process/state.js';
import { approveNode } from '../process/tree.js';
import type { CommandOf } from './command.js';
import { decidable } from './decide-task.js';
import { refuseClosed, refuseUnlessRunning } from './own-task.js';
import { reasonOf, refuse } from './refusal.js';

/**
 * Gives a task away for good. Refused: to oneself, to somebody who has left, to a submitter who must not decide here. Who holds
 * a task of the visit already keeps that one (merged).
 */
export function transfer(run: Run, { task: number, toMemberId, reason }: CommandOf<'transfer'>): void {
  const { task, visit, node } = decidable(run, number);
  if (!node.actions.transfer) refuse('not_allowed');
  if (toMemberId === run.memberId) refuse('bad_target', { memberId: toMemberId });
  checkTarget(run, visit, toMemberId);
  const held = heldBy(run, visit, toMemberId);
  const intoTask = held?.task ?? run.state().tasks.length + 1;
  const text = reasonOf(reason, false);
  run.write('transferred', { task: number, toMemberId, intoTask, merged: held !== undefined, reason: text });
  if (held === undefined) takeOver(run, { old: task, memberIds: [toMemberId], origin: 'transfer' });
  turn(run, visit);
}

/**
 * An admin gives a task to others, with a reason and the mark `override`: a blocked node to one or several, whom it then asks
 * by its mode; an ordinary task to one.
 */
export function reassign(run: Run, { task: number, toMemberIds, reason }: CommandOf<'reassign'>): void {
  const state = run.state();
  refuseUnlessRunning(state);
  if (!run.answers.isAdmin && !adminsOf(run.scene()).includes(run.memberId)) refuse('not_allowed');
  const task = state.tasks.find((one) => one.task === number);
  if (task?.visit === undefined || task.visit === null) refuse('bad_target', { task: number });
  refuseClosed(state, task);
  const text = reasonOf(reason, true) ?? '';
  const targets = [...new Set(toMemberIds)];
  if (targets.length === 0 || (task.kind === 'decide' && targets.length > 1)) refuse('bad_target', { toMemberIds });
  for (const memberId of targets) checkTarget(run, task.visit, memberId);
  const held = task.kind === 'decide' ? heldBy(run, task.visit, targets[0] ?? '') : undefined;
  if (held?.task === task.task) refuse('bad_target', { toMemberIds });
  const first = state.tasks.length + 1;
  const intoTasks = held ? [held.task] : targets.map((_, index) => first + index);
  run.write('reassigned', { task: number, toMemberIds: targets, intoTasks, reason: text, override: true });
  if (held === undefined) takeOver(run, { old: task, memberIds: targets, origin: 'reassign' });
  turn(run, task.visit);
}

interface TakingOver {
  readonly old: Task;
  readonly memberIds: readonly string[];
  readonly origin: 'transfer' | 'reassign';
}

/** Opens tasks in the place of one. In turn, those after the first wait; so do all where the old one waited. */
function takeOver(run: Run, { old, memberIds, origin }: TakingOver): void {
  const inTurn = old.visit !== null && visitOf(run.state(), old.visit).mode === 'in_turn';
  openTasksFor(
    run,
    memberIds.map((memberId, index) => ({
      visit: old.visit,
      kind: 'decide',
      assigneeIds: [memberId],
      open: old.status === 'open' && (!inTurn || index === 0),
      origin,
      place: old.place,
    })),
  );
}

function checkTarget(run: Run, visit: number, memberId: string): void {
  const node = approveNode(run.definition, visitOf(run.state(), visit).nodeId);
  if (!isActive(run.answers.extract, memberId)) refuse('bad_target', { memberId });
  if (!mayDecide(node, run.scene().submitterId, memberId)) refuse('self_approval', { memberId });
}

const heldBy = (run: Run, visit: number, memberId: string): Task | undefined =>
  tasksOf(run.state(), visit).find(
    (task) => isLive(task) && task.kind === 'decide' && task.assigneeIds.includes(memberId),
  );
