import type { CcNode, ChoiceNode, ProcessNode } from '../codes.js';
import { without } from '../people/found.js';
import { conditionFacts } from '../people/scene.js';
import { findPeople } from '../people/sources.js';
import { chooseArm, warningOf } from './choose-arm.js';
import { enterApprove } from './enter-approve.js';
import type { Run } from './run.js';
import { nodeAfter } from './tree.js';

/**
 * Goes on from a node (null: the end is reached) until somebody has to act or the request has ended. Automatic decisions,
 * copies, choices and the end all happen inside the command that causes them. Each node is met at most once, so it ends.
 */
export function walkFrom(run: Run, from: ProcessNode | null): void {
  for (let node = from; node !== null;) {
    const after: ProcessNode | null = nodeAfter(run.definition, node.id);
    if (node.kind === 'approve') {
      const entered = enterApprove(run, node);
      if (entered === 'waits') return;
      if (entered === 'rejected') return end(run, 'rejected');
      node = after;
    } else if (node.kind === 'cc') {
      sendCopies(run, node);
      node = after;
    } else {
      node = goThrough(run, node) ?? after;
    }
  }
  end(run, 'approved');
}

export function end(run: Run, outcome: 'approved' | 'rejected'): void {
  run.auto('ended', { outcome, reason: null, override: false });
}

/** The first node of the arm that was chosen; undefined when the arm is empty. */
function goThrough(run: Run, choice: ChoiceNode): ProcessNode | undefined {
  const chosen = chooseArm(choice, conditionFacts(run.scene()));
  run.auto('arm_chosen', { nodeId: choice.id, armId: chosen.armId, arms: chosen.because });
  const warning = warningOf(choice.id, chosen);
  if (warning !== null) run.auto('warned', warning);
  return chosen.body[0];
}

/** Copies never wait; nobody gets a second copy of a request; nobody to send to is no fault. */
function sendCopies(run: Run, node: CcNode): void {
  const sent = new Set(run.state().copies.flatMap(({ memberIds }) => memberIds));
  const { people, skipped } = without(findPeople(node.people, node.id, run.scene()), ({ memberId }) =>
    sent.has(memberId) ? { memberId, why: 'already_copied' } : null,
  );
  run.auto('copied', { nodeId: node.id, people: [...people], skipped: [...skipped] });
}
