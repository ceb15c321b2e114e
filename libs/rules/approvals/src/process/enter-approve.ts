import type { ApproveNode, ParamsOf } from '../codes.js';
import { resolveNode } from '../people/resolve.js';
import { applySameApprover, type PassedVisit } from '../people/same-approver.js';
import type { Scene } from '../people/scene.js';
import { openDecisions, openTasksFor } from './open-tasks.js';
import { askedFrom } from './route-ahead.js';
import type { Run } from './run.js';
import { type RequestState, tasksOf } from './state.js';
import { nodeAfter } from './tree.js';

/** What entering a node leads to. */
export type Entered = 'waits' | 'passed' | 'rejected';

/**
 * Enters an approve node: finds its people, applies the same-approver rule, and opens their tasks; or passes, rejects or
 * blocks by itself, with the reason in the entries. Everybody asked elsewhere: the visit passes.
 */
export function enterApprove(run: Run, node: ApproveNode): Entered {
  const visit = run.state().visits.length + 1;
  const scene = run.scene();
  const { finding, mode, empty, next } = resolveNode(node, scene);
  const asked =
    next.kind === 'ask'
      ? applySameApprover(finding, {
          rule: run.definition.policies.sameApprover,
          passed: passedVisits(run.state()),
          askedLater: () => askedAfter(node, scene),
        })
      : finding;
  const { people, skipped, draws } = asked;
  run.auto('node_entered', {
    visit,
    nodeId: node.id,
    mode,
    people: [...people],
    skipped: [...skipped],
    draws: [...draws],
    empty,
  });
  if (next.kind === 'settle') return settleAlone(run, visit, next);
  if (next.kind === 'block') return block(run, visit, next.adminIds);
  if (people.length === 0) return settleAlone(run, visit, { outcome: 'approved', why: 'same_approver' });
  openDecisions(
    run,
    visit,
    people.map(({ memberId }) => memberId),
  );
  return 'waits';
}

type Alone = Pick<ParamsOf<'visit_settled'>, 'outcome' | 'why'>;

function settleAlone(run: Run, visit: number, { outcome, why }: Alone): Entered {
  run.auto('visit_settled', { visit, outcome, why });
  return outcome === 'approved' ? 'passed' : 'rejected';
}

function block(run: Run, visit: number, adminIds: readonly string[]): Entered {
  openTasksFor(run, [{ visit, kind: 'unblock', assigneeIds: [...adminIds], open: true, origin: 'blocked', place: 1 }]);
  return 'waits';
}

/** Everybody whom the route asks after this node, as it now evaluates. */
const askedAfter = (node: ApproveNode, scene: Scene): ReadonlySet<string> =>
  askedFrom(nodeAfter(scene.definition, node.id), scene);

/** The approve nodes passed in this round, in order, with those who approved there themselves. */
export function passedVisits(state: RequestState): PassedVisit[] {
  return state.visits
    .filter(({ round, status }) => round === state.round && status === 'approved')
    .map(({ visit }) => ({
      visit,
      approvedBy: tasksOf(state, visit).flatMap(({ status, closedBy }) =>
        status === 'approved' && closedBy !== null ? [closedBy] : [],
      ),
    }));
}
