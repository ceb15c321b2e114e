import type { OwnTask } from '@atrium/contracts/approvals';
import { allRights, approveNode, openTasks, rightTo, type Task } from '@atrium/rules-approvals';
import type { StoredRequest } from './stored-request.js';
import { nodeOf } from './task-changes.js';

const nothing = {
  ...{ canApprove: false, canReject: false, canTransfer: false, canReturn: false },
  reasonRequired: { approve: false, reject: false },
  signature: false,
};

/** What a member can do at once in a request, as the template says. The commands check it again. */
export const ownTasks = (request: StoredRequest, memberId: string): OwnTask[] =>
  openTasks(request.state)
    .filter(({ assigneeIds }) => assigneeIds.includes(memberId))
    .map((task) => ownTask(request, task));

function ownTask({ content: { definition }, state }: StoredRequest, task: Task): OwnTask {
  const nodeId = nodeOf(state, task);
  const { form, start } = definition;
  const same = { task: task.task, kind: task.kind, nodeId };
  if (task.kind !== 'decide' || nodeId === null) {
    const rights = task.kind === 'rework' ? allRights(form, start.rights, 'edit') : {};
    return { ...same, ...nothing, rights: visible(rights) };
  }
  const { rights, actions, reasonRequired, signature } = approveNode(definition, nodeId);
  return {
    ...same,
    rights: visible(allRights(form, rights, 'read')),
    ...{ canApprove: true, canReject: true, canTransfer: actions.transfer, canReturn: actions.return },
    reasonRequired,
    signature,
  };
}

/** A hidden field is not even named. */
const visible = (rights: OwnTask['rights']): OwnTask['rights'] =>
  Object.fromEntries(Object.entries(rights).filter(([id]) => rightTo(rights, id, 'hidden') !== 'hidden'));
