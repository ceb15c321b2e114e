import type { Definition } from '../codes.js';
import { usableValues } from '../form/validate-form.js';
import type { RawValues } from '../form/field-values.js';
import type { Answers } from '../people/extract.js';
import { newRun, type Run } from '../process/run.js';
import { afterDecision } from '../process/settle.js';
import { newRequest, openTasks, type RequestState, visitOf } from '../process/state.js';
import { nodeAfter } from '../process/tree.js';
import { walkFrom } from '../process/walk.js';
import { routeOf, type RouteStep } from './route.js';

/** A form that is being filled in. */
export interface Draft {
  readonly submitterId: string;
  /** Left out: the only department, or the first one of several. */
  readonly departmentId?: string;
  /** As far as they are right; the rest counts as not answered yet. */
  readonly values: RawValues;
  readonly picks?: Readonly<Record<string, readonly string[]>>;
}

/** Where a request will go if everybody approves. `ends` null: it would not end, which no definition without problems does. */
export interface Preview {
  readonly steps: readonly RouteStep[];
  readonly ends: 'approved' | 'rejected' | null;
}

/**
 * The route of a request before it is handed in, if everybody approves: by the very functions that run it. A blocked node is
 * shown, and the route goes on behind it, as it will when admins have found somebody.
 */
export function preview(definition: Definition, draft: Draft, answers: Answers): Preview {
  const departmentId = draft.departmentId ?? answers.extract.submitterDepartmentIds[0] ?? null;
  const run = newRun({ definition, answers, memberId: draft.submitterId, from: newRequest });
  run.write('submitted', {
    memberId: draft.submitterId,
    departmentId,
    serial: null,
    values: usableValues(definition.form, draft.values),
    picks: copyOf(draft.picks ?? {}),
  });
  walkFrom(run, definition.body[0] ?? null);
  return approvedByAll(run);
}

/** What comes after the node that is active now, if everybody approves; after a return: the whole route again. */
export function previewRest(definition: Definition, state: RequestState, answers: Answers): Preview {
  if (state.status !== 'running') return { steps: [], ends: null };
  const run = newRun({ definition, answers, memberId: state.submitterId ?? '', from: state });
  const rework = openTasks(state).find(({ kind }) => kind === 'rework');
  if (rework !== undefined) {
    const { values, picks } = state;
    run.write('resubmitted', { task: rework.task, values: { ...values }, picks: copyOf(picks) });
    walkFrom(run, definition.body[0] ?? null);
  }
  return approvedByAll(run);
}

/** Everybody approves, the first in order first. Each turn closes a task, and only nodes further on open any. */
function approvedByAll(run: Run): Preview {
  for (let task = openTasks(run.state())[0]; task !== undefined; task = openTasks(run.state())[0]) {
    const { visit } = task;
    if (visit === null) break;
    if (task.kind === 'decide') approveAs(run.as(task.assigneeIds[0] ?? ''), task.task, visit);
    else passBlock(run, task.task, visit);
  }
  const { status } = run.state();
  return { steps: routeOf(run.entries()), ends: status === 'approved' || status === 'rejected' ? status : null };
}

function approveAs(run: Run, task: number, visit: number): void {
  run.write('decided', { task, visit, decision: 'approve', reason: null, fileIds: [], signatureFileId: null });
  afterDecision(run, visit);
}

function passBlock(run: Run, task: number, visit: number): void {
  run.auto('tasks_closed', { tasks: [task], why: 'superseded', byMemberId: null });
  walkFrom(run, nodeAfter(run.definition, visitOf(run.state(), visit).nodeId));
}

const copyOf = (picks: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(picks).map(([nodeId, memberIds]) => [nodeId, [...memberIds]]));
