import type { Entry, FoundPerson, ParamsOf, SkippedPerson } from '../codes.js';

/** One box of a route. `asks`: people were or will be asked; the others happened, or will, by themselves, because of `why`. */
export type RouteStep =
  | {
      readonly kind: 'approve';
      readonly nodeId: string;
      readonly mode: ParamsOf<'node_entered'>['mode'];
      readonly people: readonly FoundPerson[];
      readonly skipped: readonly SkippedPerson[];
      readonly empty: ParamsOf<'node_entered'>['empty'];
      readonly outcome: 'asks' | 'passes' | 'rejects' | 'blocked';
      readonly why: ParamsOf<'visit_settled'>['why'] | null;
    }
  | {
      readonly kind: 'cc';
      readonly nodeId: string;
      readonly people: readonly FoundPerson[];
      readonly skipped: readonly SkippedPerson[];
    }
  | {
      readonly kind: 'choice';
      readonly nodeId: string;
      readonly armId: string | null;
      /** Fields whose want made otherwise the way; fill them in and the route may change. */
      readonly unknownFieldIds: readonly string[];
    };

/** The boxes that a history went through, in order: the same picture for a preview and for what happened. */
export function routeOf(entries: readonly Entry[]): RouteStep[] {
  return entries.flatMap((entry): RouteStep[] => {
    if (entry.type === 'node_entered') return [approveStep(entry.params, entries)];
    if (entry.type === 'copied') return [{ kind: 'cc', ...entry.params }];
    return entry.type === 'arm_chosen' ? [choiceStep(entry.params)] : [];
  });
}

function choiceStep({ nodeId, armId, arms }: ParamsOf<'arm_chosen'>): RouteStep {
  const unknown = armId === null ? arms.flatMap(({ unknownFieldIds }) => unknownFieldIds) : [];
  return { kind: 'choice', nodeId, armId, unknownFieldIds: [...new Set(unknown)] };
}

function approveStep(entered: ParamsOf<'node_entered'>, entries: readonly Entry[]): RouteStep {
  const { visit, nodeId, mode, people, skipped, empty } = entered;
  const settled = entries.find((entry) => entry.type === 'visit_settled' && entry.params.visit === visit);
  const alone = settled?.type === 'visit_settled' && settled.params.why !== 'decided' ? settled.params : null;
  const outcome = alone === null ? 'asks' : alone.outcome === 'approved' ? 'passes' : 'rejects';
  return {
    kind: 'approve',
    nodeId,
    mode,
    people,
    skipped,
    empty,
    outcome: empty === 'block' ? 'blocked' : outcome,
    why: alone?.why ?? null,
  };
}
