import { end, walkFrom } from './walk.js';
import type { Run } from './run.js';
import { isLive, type Task, tasksOf, visitOf } from './state.js';
import { nodeAfter } from './tree.js';

/**
 * What the decisions of a visit come to by its rule; null: not certain yet. All and in turn: the first reject settles, and
 * everybody approves. Any: the first decision of either kind settles. Tasks that were handed on count no more.
 */
export function outcomeOf(mode: 'all' | 'any' | 'in_turn', tasks: readonly Pick<Task, 'status'>[]) {
  const decided = tasks.filter(({ status }) => status === 'approved' || status === 'rejected');
  if (decided.some(({ status }) => status === 'rejected')) return 'rejected';
  if (decided.length === 0 || (mode !== 'any' && tasks.some(isLive))) return null;
  return 'approved';
}

/** After a decision: settles the visit if it is certain and goes on; else, in turn, the next one's turn has come. */
export function afterDecision(run: Run, visit: number): void {
  const { mode, nodeId } = visitOf(run.state(), visit);
  const outcome = outcomeOf(mode, tasksOf(run.state(), visit));
  if (outcome === null) return turn(run, visit);
  closeLive(run, tasksOf(run.state(), visit), 'superseded');
  run.auto('visit_settled', { visit, outcome, why: 'decided' });
  if (outcome === 'rejected') return end(run, 'rejected');
  walkFrom(run, nodeAfter(run.definition, nodeId));
}

/** Opens the next waiting task where nobody of the visit can act. */
export function turn(run: Run, visit: number): void {
  const tasks = tasksOf(run.state(), visit);
  const next = tasks.find(({ status }) => status === 'waiting');
  if (next !== undefined && !tasks.some(({ status }) => status === 'open'))
    run.auto('task_turned', { task: next.task, visit });
}

/** Closes those of the tasks that still live, because of what the commanding person did. */
export function closeLive(run: Run, tasks: readonly Task[], why: 'superseded' | 'withdrawn' | 'terminated'): void {
  const live = tasks.filter(isLive).map(({ task }) => task);
  if (live.length > 0) run.auto('tasks_closed', { tasks: live, why, byMemberId: run.memberId });
}
