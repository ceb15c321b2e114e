import type { DepartmentView } from '@atrium/contracts/directory';

/** A line of the tree as it is shown. */
export interface TreeRow {
  readonly department: DepartmentView;
  /** 0 at the top. */
  readonly depth: number;
  readonly hasChildren: boolean;
}

/** The departments under each parent, in order; those at the top stand under null. */
export function childrenOf(
  departments: readonly DepartmentView[],
): ReadonlyMap<string | null, readonly DepartmentView[]> {
  const under = new Map<string | null, DepartmentView[]>();
  for (const department of departments)
    under.set(department.parentId, [...(under.get(department.parentId) ?? []), department]);
  return under;
}

/** The lines of the tree from above to below, without what is in closed departments. */
export function visibleRows(departments: readonly DepartmentView[], closed: ReadonlySet<string>): TreeRow[] {
  const under = childrenOf(departments);
  const walk = (parentId: string | null, depth: number): TreeRow[] =>
    (under.get(parentId) ?? []).flatMap((department) => [
      { department, depth, hasChildren: under.has(department.id) },
      ...(closed.has(department.id) ? [] : walk(department.id, depth + 1)),
    ]);
  return walk(null, 0);
}

/** A department with all below it. */
export function withBelow(departments: readonly DepartmentView[], departmentId: string): ReadonlySet<string> {
  const under = childrenOf(departments);
  const walk = (id: string): string[] => [id, ...(under.get(id) ?? []).flatMap((child) => walk(child.id))];
  return new Set(walk(departmentId));
}
