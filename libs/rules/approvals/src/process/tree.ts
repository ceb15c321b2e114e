import type { ApproveNode, Definition, ProcessNode } from '../codes.js';

type Body = readonly ProcessNode[];

/** The sequences inside a node: the arms of a choice, otherwise last. */
export const bodiesIn = (node: ProcessNode): Body[] =>
  node.kind === 'choice' ? [...node.arms.map(({ body }) => body), node.otherwise] : [];

/** Every node of a sequence, and of the sequences inside it. */
export function allNodes(body: Body): ProcessNode[] {
  return body.flatMap((node) => [node, ...bodiesIn(node).flatMap(allNodes)]);
}

/** The approve node of that id. Throws when the definition has none: entries and definition belong together. */
export function approveNode({ body }: Definition, nodeId: string): ApproveNode {
  const found = allNodes(body).find(({ id }) => id === nodeId);
  if (found?.kind !== 'approve') throw new Error(`The definition has no approve node ${nodeId}.`);
  return found;
}

/** What follows a node: the next one of its sequence, or what follows the block that holds it; null: the end. */
export function nodeAfter({ body }: Definition, nodeId: string): ProcessNode | null {
  return searchAfter(body, nodeId, null) ?? null;
}

/** Undefined: the node is not in this sequence. */
function searchAfter(body: Body, nodeId: string, after: ProcessNode | null): ProcessNode | null | undefined {
  for (const [index, node] of body.entries()) {
    const next = body[index + 1] ?? after;
    if (node.id === nodeId) return next;
    for (const inner of bodiesIn(node)) {
      const found = searchAfter(inner, nodeId, next);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
