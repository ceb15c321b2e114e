import type { ApproveNode, FoundPerson } from '../codes.js';
import { type Finding, oncePerPerson } from './found.js';
import { leaderLevels } from './levels.js';
import { isActive, personIn } from './lookups.js';
import type { Scene } from './scene.js';

/** Whether a member may hold a task of this node: the submitter only where the rule is `self`. */
export const mayDecide = (node: ApproveNode, submitterId: string, memberId: string): boolean =>
  node.submitter === 'self' || memberId !== submitterId;

/**
 * The submitter among the people of a node. `self`: he decides. `skip`, `forbid`: he is taken out. `line_manager`, `leader`:
 * his line manager, or the leaders of level 1, take his place; nobody active there: he is taken out.
 */
export function applySubmitterRule(node: ApproveNode, finding: Finding, scene: Scene): Finding {
  const { submitterId } = scene;
  const found = finding.people.some(({ memberId }) => memberId === submitterId);
  if (!found || node.submitter === 'self') return finding;
  const instead = standIns(node, scene).filter(({ memberId }) => memberId !== submitterId);
  const people = finding.people.flatMap((person) => (person.memberId === submitterId ? instead : [person]));
  return {
    ...finding,
    people: oncePerPerson(people),
    skipped: [...finding.skipped, { memberId: submitterId, why: 'submitter' }],
  };
}

function standIns(node: ApproveNode, scene: Scene): FoundPerson[] {
  return placesAbove(node, scene)
    .filter((memberId) => isActive(scene.extract, memberId))
    .map((memberId) => ({ memberId, via: 'for_submitter', forMemberId: scene.submitterId }));
}

function placesAbove(node: ApproveNode, scene: Scene): string[] {
  if (node.submitter === 'line_manager') {
    const named = personIn(scene.extract, scene.submitterId).lineManagerId;
    return named === null ? [] : [named];
  }
  if (node.submitter === 'leader') return leaderLevels(scene)[0]?.people.map(({ memberId }) => memberId) ?? [];
  return [];
}
