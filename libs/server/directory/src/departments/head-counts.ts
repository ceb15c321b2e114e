import type { TreeNode } from './department-tree.repository.js';

/** Somebody's being in a department; `several`: the same person is in others too. */
export interface Presence {
  readonly departmentId: string;
  /** How many people are in this department and in no other. */
  readonly alone: number;
  /** Members of this department who are in others too. */
  readonly several: readonly string[];
}

export interface HeadCount {
  readonly own: number;
  readonly total: number;
}

/**
 * People of each department itself, and with all below it, each person once. Who is in one department only is added up;
 * only the few who are in several are told apart by name.
 *
 * @param nodes parents before children
 */
export function headCounts(nodes: readonly TreeNode[], presences: readonly Presence[]): ReadonlyMap<string, HeadCount> {
  const own = new Map(presences.map((presence) => [presence.departmentId, presence]));
  const sums = new Map<string, { alone: number; several: Set<string> }>();
  const counts = new Map<string, HeadCount>();
  const sumOf = (id: string) => {
    const sum = sums.get(id) ?? { alone: 0, several: new Set<string>() };
    sums.set(id, sum);
    return sum;
  };
  for (const { id, parentId } of nodes.toReversed()) {
    const sum = sumOf(id);
    const { alone = 0, several = [] } = own.get(id) ?? {};
    sum.alone += alone;
    for (const memberId of several) sum.several.add(memberId);
    counts.set(id, { own: alone + several.length, total: sum.alone + sum.several.size });
    if (parentId === null) continue;
    const above = sumOf(parentId);
    above.alone += sum.alone;
    for (const memberId of sum.several) above.several.add(memberId);
  }
  return counts;
}
