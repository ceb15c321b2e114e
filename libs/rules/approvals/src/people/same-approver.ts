import type { SameApproverRule, SkippedPerson } from '../codes.js';
import { type Finding, without } from './found.js';

/** Who approved himself in a visit that was passed, in this round. */
export interface PassedVisit {
  readonly visit: number;
  readonly approvedBy: readonly string[];
}

export interface Asked {
  readonly rule: SameApproverRule;
  /** The approve nodes passed in this round, in order. */
  readonly passed: readonly PassedVisit[];
  /** Who will be asked later, on the route as it now evaluates. */
  readonly askedLater: () => ReadonlySet<string>;
}

/**
 * Takes out whoever is asked elsewhere. Only an approve by the person himself in the current round counts. `consecutive`: he
 * approved in the approve node passed directly before. `keep_first`: anywhere before. `keep_last`: he will be asked again
 * later on the route as it now evaluates.
 */
export function applySameApprover(finding: Finding, { rule, passed, askedLater }: Asked): Finding {
  switch (rule) {
    case 'none':
      return finding;
    case 'consecutive':
      return without(finding, ({ memberId }) => approvedIn(passed.slice(-1), memberId));
    case 'keep_first':
      return without(finding, ({ memberId }) => approvedIn(passed, memberId));
    case 'keep_last': {
      const later = askedLater();
      return without(finding, ({ memberId }) =>
        later.has(memberId) ? { memberId, why: 'same_approver', visit: null } : null,
      );
    }
  }
}

function approvedIn(passed: readonly PassedVisit[], memberId: string): SkippedPerson | null {
  const found = passed.find(({ approvedBy }) => approvedBy.includes(memberId));
  return found === undefined ? null : { memberId, why: 'same_approver', visit: found.visit };
}
