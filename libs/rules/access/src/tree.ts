/** Where each department stands: department id → id of the one above, null for those of the first level. */
export type Parents = ReadonlyMap<string, string | null>;

/** Department ids under each parent; key null: the first level. */
export function childrenOf(parents: Parents): ReadonlyMap<string | null, readonly string[]> {
  const children = new Map<string | null, string[]>();
  for (const [id, parent] of parents) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  return children;
}

/** The given departments with all below them, each once. Unknown ids stay in: they have nothing below. */
export function withAllBelow(parents: Parents, ids: Iterable<string>): Set<string> {
  const children = childrenOf(parents);
  const reached = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(children.get(id) ?? []));
  }
  return reached;
}

/** The department and all above it, nearest first. Ends where a circle would begin. */
export function upwardsFrom(parents: Parents, id: string): string[] {
  const path: string[] = [];
  for (let at: string | null | undefined = id; at !== null && at !== undefined; at = parents.get(at)) {
    if (path.includes(at)) break;
    path.push(at);
  }
  return path;
}

/** Whether a department would stand below itself if it were put under `parentId`. */
export function wouldCircle(parents: Parents, id: string, parentId: string | null): boolean {
  return parentId !== null && upwardsFrom(parents, parentId).includes(id);
}
