import type { Definition, RouteStepView } from '@atrium/contracts/approvals';
import { allNodes, type RouteStep } from '@atrium/rules-approvals';

/** A route with the titles of its boxes. People are ids: names come beside it. */
export function toRouteViews({ body }: Definition, steps: readonly RouteStep[]): RouteStepView[] {
  const nodes = new Map(allNodes(body).map((node) => [node.id, node]));
  return steps.map((step): RouteStepView => {
    const node = nodes.get(step.nodeId);
    const title = node?.title ?? step.nodeId;
    switch (step.kind) {
      case 'approve':
        return { ...step, title, people: [...step.people], skipped: [...step.skipped] };
      case 'cc':
        return { ...step, title, people: [...step.people], skipped: [...step.skipped] };
      case 'choice': {
        const arm = node?.kind === 'choice' ? node.arms.find(({ id }) => id === step.armId) : undefined;
        return { ...step, title, armTitle: arm?.title ?? null, unknownFieldIds: [...step.unknownFieldIds] };
      }
    }
  });
}
