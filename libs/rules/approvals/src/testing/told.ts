import type { Entry } from '../codes.js';

/** The people of each approve node as they were found: `n1: ann by named, bob by leader 2; not cat (left)`. */
export function found(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'node_entered') return [];
    const { nodeId, people, skipped } = entry.params;
    const who = people.map(
      ({ memberId, via, level }) => `${memberId} by ${via}${level === undefined ? '' : ` ${level}`}`,
    );
    const not = skipped.map(
      ({ memberId, why, level }) => `${memberId ?? '–'} (${why}${level === undefined ? '' : ` ${level}`})`,
    );
    return [`${nodeId}: ${who.join(', ')}${not.length > 0 ? `; not ${not.join(', ')}` : ''}`];
  });
}

/** How each visit ended: `n1 approved decided`. */
export function settled(entries: readonly Entry[]): string[] {
  const nodes = new Map(
    entries.flatMap(({ type, params }) => (type === 'node_entered' ? [[params.visit, params.nodeId]] : [])),
  );
  return entries.flatMap(({ type, params }) =>
    type === 'visit_settled' ? [`${nodes.get(params.visit)} ${params.outcome} ${params.why}`] : [],
  );
}

/** The types of entries, in order. */
export const types = (entries: readonly Entry[]): string[] => entries.map(({ type }) => type);
