import type { ApproveNode, CcNode, PeopleSource, PickRange } from '../codes.js';
import { isActive } from '../people/lookups.js';
import { activeHolders, type Scene } from '../people/scene.js';
import { mayDecide } from '../people/submitter-rule.js';
import { routeAhead } from '../process/route-ahead.js';
import { allNodes } from '../process/tree.js';
import { own } from '../record.js';
import { refuse } from './refusal.js';

type Pick = Extract<PeopleSource, { kind: 'submitter_pick' }>;

/** What a node lets the submitter pick, if it does. */
export const pickOf = (node: ApproveNode | CcNode): Pick | undefined =>
  node.people.find((source) => source.kind === 'submitter_pick');

/**
 * Checks the submitter's picks, at submit and again at resubmit. Everybody picked must be in the range, active, and allowed to
 * decide there. Nodes on the route as it now evaluates need their pick; others may have one, in case the route changes.
 */
export function checkPicks(scene: Scene): void {
  const nodes = allNodes(scene.definition.body).flatMap((node) => (node.kind === 'choice' ? [] : [node]));
  for (const nodeId of Object.keys(scene.picks)) {
    const node = nodes.find(({ id }) => id === nodeId);
    const pick = node && pickOf(node);
    if (node === undefined || pick === undefined) refuse('bad_pick', { nodeId, memberIds: [] });
    checkPick(node, pick, scene);
  }
  for (const node of routeAhead(scene.definition.body[0] ?? null, scene)) {
    const picked = own(scene.picks, node.id) ?? [];
    if (pickOf(node) !== undefined && picked.length === 0) refuse('pick_required', { nodeId: node.id });
  }
}

function checkPick(node: ApproveNode | CcNode, { range, min, max }: Pick, scene: Scene): void {
  const picked = own(scene.picks, node.id) ?? [];
  const may = (memberId: string) =>
    isActive(scene.extract, memberId) &&
    inRange(range, memberId, scene) &&
    (node.kind === 'cc' || mayDecide(node, scene.submitterId, memberId));
  const bad = picked.filter((memberId) => !may(memberId));
  if (bad.length > 0) refuse('bad_pick', { nodeId: node.id, memberIds: bad });
  const different = new Set(picked).size;
  if (picked.length > 0 && (different < min || picked.length > max || different < picked.length)) {
    refuse('bad_pick', { nodeId: node.id, memberIds: picked, min, max });
  }
}

function inRange(range: PickRange, memberId: string, scene: Scene): boolean {
  switch (range.kind) {
    case 'anyone':
      return true;
    case 'members':
      return range.memberIds.includes(memberId);
    case 'role':
      return activeHolders(scene, range.role).includes(memberId);
  }
}
