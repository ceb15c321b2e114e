import { type ConditionFacts, evaluate } from '../conditions/evaluate.js';
import type { ChoiceNode, ParamsOf, ProcessNode } from '../codes.js';

/** Which way a choice goes. `because` holds each condition that was asked, and what it came to. */
export interface Chosen {
  readonly armId: string | null;
  readonly body: readonly ProcessNode[];
  readonly because: ParamsOf<'arm_chosen'>['arms'];
}

/** The first arm whose condition is true, in order; an unknown one is not taken; none: otherwise. */
export function chooseArm(choice: ChoiceNode, facts: ConditionFacts): Chosen {
  const because: ParamsOf<'arm_chosen'>['arms'] = [];
  for (const { id: armId, when, body } of choice.arms) {
    const { truth, unknownFieldIds } = evaluate(when, facts);
    because.push({ armId, truth, unknownFieldIds: [...unknownFieldIds] });
    if (truth === 'true') return { armId, body, because };
  }
  return { armId: null, body: choice.otherwise, because };
}

/** What admins should look at: otherwise was taken, and a condition could not be told. */
export function warningOf(nodeId: string, { armId, because }: Chosen): ParamsOf<'warned'> | null {
  const unknown = because.filter(({ truth }) => truth === 'unknown');
  if (armId !== null || unknown.length === 0) return null;
  const fieldIds = [...new Set(unknown.flatMap(({ unknownFieldIds }) => unknownFieldIds))];
  return { code: 'condition_unknown', nodeId, armIds: unknown.map(({ armId: id }) => id), fieldIds };
}
