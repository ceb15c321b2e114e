import type { ApproveNode, ParamsOf } from '../codes.js';
import { applyEmptyRule, type EmptyUse } from './empty-rule.js';
import type { Finding } from './found.js';
import type { Scene } from './scene.js';
import { findPeople } from './sources.js';
import { applySubmitterRule } from './submitter-rule.js';

type SettledWhy = ParamsOf<'visit_settled'>['why'];

/** What entering an approve node comes to, before the same-approver rule. */
export interface Resolution {
  readonly finding: Finding;
  readonly mode: ParamsOf<'node_entered'>['mode'];
  readonly empty: EmptyUse | null;
  readonly next:
    | { readonly kind: 'ask' }
    | { readonly kind: 'settle'; readonly outcome: 'approved' | 'rejected'; readonly why: SettledWhy }
    | { readonly kind: 'block'; readonly adminIds: readonly string[] };
}

/**
 * Finds the people of an approve node at the moment it is entered: (1) sources in order, (2) without those who have left,
 * (3) submitter rule, (4) empty rule. Where the submitter was skipped and was alone, the visit passes and the empty rule is
 * not asked.
 */
export function resolveNode(node: ApproveNode, scene: Scene): Resolution {
  const active = findPeople(node.people, node.id, scene);
  const finding = applySubmitterRule(node, active, scene);
  const plain = { finding, mode: node.mode.kind, empty: null };
  if (finding.people.length > 0) return { ...plain, next: { kind: 'ask' } };
  if (node.submitter === 'skip' && active.people.length > 0) {
    return { ...plain, next: { kind: 'settle', outcome: 'approved', why: 'submitter_skipped' } };
  }
  const result = applyEmptyRule(node, scene);
  const empty = result.rule;
  switch (result.kind) {
    case 'settled':
      return { ...plain, empty, next: { kind: 'settle', outcome: result.outcome, why: 'empty' } };
    case 'blocked':
      return { ...plain, empty, next: { kind: 'block', adminIds: result.adminIds } };
    case 'people':
      return {
        finding: { ...finding, people: result.people },
        mode: empty === 'admins' ? 'any' : node.mode.kind,
        empty,
        next: { kind: 'ask' },
      };
  }
}
