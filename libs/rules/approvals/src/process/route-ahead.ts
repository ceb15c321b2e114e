import type { ApproveNode, CcNode, ProcessNode } from '../codes.js';
import { resolveNode } from '../people/resolve.js';
import { conditionFacts, type Scene } from '../people/scene.js';
import { chooseArm } from './choose-arm.js';
import { nodeAfter } from './tree.js';

/** The nodes from one on, as the choices now go: values and directory as they are at this moment. */
export function routeAhead(from: ProcessNode | null, scene: Scene): (ApproveNode | CcNode)[] {
  const route: (ApproveNode | CcNode)[] = [];
  const facts = conditionFacts(scene);
  for (let node = from; node !== null;) {
    const after: ProcessNode | null = nodeAfter(scene.definition, node.id);
    if (node.kind === 'choice') node = chooseArm(node, facts).body[0] ?? after;
    else {
      route.push(node);
      node = after;
    }
  }
  return route;
}

/** Who will be asked from a node on, if everybody approves. Ends where the system would reject. */
export function askedFrom(from: ProcessNode | null, scene: Scene): Set<string> {
  const asked = new Set<string>();
  for (const node of routeAhead(from, scene)) {
    if (node.kind === 'cc') continue;
    const { next, finding } = resolveNode(node, scene);
    if (next.kind === 'settle' && next.outcome === 'rejected') break;
    if (next.kind === 'ask') for (const { memberId } of finding.people) asked.add(memberId);
  }
  return asked;
}
