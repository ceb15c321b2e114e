import type { ApproveNode, FormValues, ParamsOf } from '../codes.js';
import { allRights } from '../form/field-rights.js';
import { own } from '../record.js';
import type { Run } from '../process/run.js';
import { afterDecision } from '../process/settle.js';
import { type Task, visitOf } from '../process/state.js';
import { approveNode } from '../process/tree.js';
import type { CommandOf } from './command.js';
import { fill } from './fill.js';
import { ownTask } from './own-task.js';
import { reasonOf, refuse } from './refusal.js';

/** A task that its assignee may decide, with the node that says how. */
export function decidable(run: Run, number: number): { task: Task; visit: number; node: ApproveNode } {
  const task = ownTask(run.state(), number, run.memberId);
  if (task.kind !== 'decide' || task.visit === null) refuse('not_allowed');
  return { task, visit: task.visit, node: approveNode(run.definition, visitOf(run.state(), task.visit).nodeId) };
}

/** Approves: the fields that the node requires must be filled, and what he may edit must be right. */
export function approve(run: Run, command: CommandOf<'approve'>): void {
  const { task, visit, node } = decidable(run, command.task);
  const reason = reasonOf(command.reason, node.reasonRequired.approve);
  if (node.signature && command.signatureFileId === undefined) refuse('signature_required');
  const before = run.state().values;
  const after = fill(run, command.values ?? {}, allRights(run.definition.form, node.rights, 'read'));
  const changes = changesBetween(before, after);
  if (Object.keys(changes).length > 0) run.write('form_changed', { task: task.task, nodeId: node.id, changes });
  run.write('decided', {
    task: task.task,
    visit,
    decision: 'approve',
    reason,
    fileIds: [...(command.fileIds ?? [])],
    signatureFileId: command.signatureFileId ?? null,
  });
  afterDecision(run, visit);
}

/** Rejects: nothing has to be filled in for that. The first reject ends the request as rejected. */
export function reject(run: Run, command: CommandOf<'reject'>): void {
  const { task, visit, node } = decidable(run, command.task);
  const reason = reasonOf(command.reason, node.reasonRequired.reject);
  run.write('decided', {
    task: task.task,
    visit,
    decision: 'reject',
    reason,
    fileIds: [...(command.fileIds ?? [])],
    signatureFileId: null,
  });
  afterDecision(run, visit);
}

function changesBetween(before: FormValues, after: FormValues): ParamsOf<'form_changed'>['changes'] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = ids.filter((id) => JSON.stringify(own(before, id)) !== JSON.stringify(own(after, id)));
  return Object.fromEntries(
    changed.map((id) => [id, { before: own(before, id) ?? null, after: own(after, id) ?? null }]),
  );
}
