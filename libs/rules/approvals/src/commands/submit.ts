import { sceneOf } from '../people/scene.js';
import type { Run } from '../process/run.js';
import { sceneAt } from '../process/run.js';
import { openTasks } from '../process/state.js';
import { walkFrom } from '../process/walk.js';
import type { CommandOf } from './command.js';
import { fill, startRights } from './fill.js';
import { refuseClosed, refuseUnlessRunning } from './own-task.js';
import { checkPicks } from './picks.js';
import { refuse } from './refusal.js';

/** Hands a request in, and walks until somebody has to act. */
export function submit(run: Run, { by, departmentId, values = {}, picks = {} }: CommandOf<'submit'>): void {
  if (run.state().status !== 'draft') refuse('not_allowed');
  const { definition, answers } = run;
  const chosen = departmentOf(departmentId, answers.extract.submitterDepartmentIds);
  const filled = fill(run, values, startRights(run));
  const { extract, draw, serial } = answers;
  checkPicks(sceneOf({ definition, submitterId: by, departmentId: chosen, values: filled, picks, extract, draw }));
  run.write('submitted', { memberId: by, departmentId: chosen, serial, values: filled, picks: copyOf(picks) });
  walkFrom(run, definition.body[0] ?? null);
}

/**
 * The department that a request is made in. Who belongs to several must choose one; the choice is stored and never made
 * again. Null: belongs to none.
 */
function departmentOf(chosen: string | undefined, belongsTo: readonly string[]): string | null {
  if (chosen === undefined && belongsTo.length <= 1) return belongsTo[0] ?? null;
  if (chosen === undefined || !belongsTo.includes(chosen)) refuse('department_required', { departmentIds: belongsTo });
  return chosen;
}

/** Hands a returned request in again: everybody is asked again from the start, and people are found anew. */
export function resubmit(run: Run, { by, values = {}, picks }: CommandOf<'resubmit'>): void {
  const state = run.state();
  refuseUnlessRunning(state);
  if (by !== state.submitterId) refuse('not_allowed');
  const rework = openTasks(state).find(({ kind }) => kind === 'rework');
  if (rework === undefined) {
    const last = state.tasks.findLast(({ kind }) => kind === 'rework');
    if (last !== undefined) refuseClosed(state, last);
    refuse('not_allowed');
  }
  const filled = fill(run, values, startRights(run));
  const picked = picks ?? state.picks;
  checkPicks({ ...sceneAt(run.definition, state, run.answers), values: filled, picks: picked });
  run.write('resubmitted', { task: rework.task, values: filled, picks: copyOf(picked) });
  walkFrom(run, run.definition.body[0] ?? null);
}

const copyOf = (picks: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(picks).map(([nodeId, memberIds]) => [nodeId, [...memberIds]]));
