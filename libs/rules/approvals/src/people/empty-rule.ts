import type { ApproveNode, FoundPerson, ParamsOf } from '../codes.js';
import { adminsOf, asAdmins } from './admins.js';
import { oncePerPerson } from './found.js';
import { isActive, lineManagersUpward } from './lookups.js';
import type { Scene } from './scene.js';
import { mayDecide } from './submitter-rule.js';

/** What the empty rule comes to, and how it got there. */
export type EmptyResult =
  | { readonly kind: 'settled'; readonly outcome: 'approved' | 'rejected'; readonly rule: EmptyUse }
  | { readonly kind: 'people'; readonly people: readonly FoundPerson[]; readonly rule: EmptyUse }
  | { readonly kind: 'blocked'; readonly adminIds: readonly string[]; readonly rule: EmptyUse };
export type EmptyUse = NonNullable<ParamsOf<'node_entered'>['empty']>;

/**
 * Nobody to ask. `approve`, `reject`: the system decides, visibly. `people`: those, each one who has left (or may not decide
 * here) replaced by the first active line manager above him; nobody: the admins. `admins`: any of the template's. `block`,
 * or no admin who may decide: a visible task for the admins, to reassign, not to approve.
 */
export function applyEmptyRule(node: ApproveNode, scene: Scene): EmptyResult {
  switch (node.empty.kind) {
    case 'approve':
      return { kind: 'settled', outcome: 'approved', rule: 'approve' };
    case 'reject':
      return { kind: 'settled', outcome: 'rejected', rule: 'reject' };
    case 'people': {
      const people = oncePerPerson(node.empty.memberIds.flatMap((memberId) => standing(memberId, node, scene)));
      return people.length > 0 ? { kind: 'people', people, rule: 'people' } : toAdmins(node, scene);
    }
    case 'admins':
      return toAdmins(node, scene);
    case 'block':
      return blocked(scene);
  }
}

function standing(memberId: string, node: ApproveNode, scene: Scene): FoundPerson[] {
  const may = (id: string) => isActive(scene.extract, id) && mayDecide(node, scene.submitterId, id);
  if (may(memberId)) return [{ memberId, via: 'empty_people' }];
  const above = lineManagersUpward(scene.extract, memberId).find(may);
  return above === undefined ? [] : [{ memberId: above, via: 'stands_for', forMemberId: memberId }];
}

function toAdmins(node: ApproveNode, scene: Scene): EmptyResult {
  const able = adminsOf(scene).filter((id) => mayDecide(node, scene.submitterId, id));
  return able.length > 0 ? { kind: 'people', people: asAdmins(able), rule: 'admins' } : blocked(scene);
}

const blocked = (scene: Scene): EmptyResult => ({ kind: 'blocked', adminIds: adminsOf(scene), rule: 'block' });
