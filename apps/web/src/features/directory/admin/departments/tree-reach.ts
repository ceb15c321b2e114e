import type { DepartmentView, listDepartments } from '@atrium/contracts/directory';
import type { OutputOf } from '@atrium/contracts/core';

/** What the reader may do in the tree, by what the server says of each department; the rest it would refuse. */
export interface TreeReach {
  /** Whether it may be renamed, and get leaders and departments below it. */
  readonly touches: (department: DepartmentView) => boolean;
  /** Whether departments may stand under it; null is the first level. */
  readonly takes: (departmentId: string | null) => boolean;
  /** Whether it may leave its place, to go elsewhere or for good: the place must be in reach as well. */
  readonly moves: (department: DepartmentView) => boolean;
}

export function reachIn({ items, topManageable }: OutputOf<typeof listDepartments>): TreeReach {
  const managed = new Set<string>(items.filter(({ manageable }) => manageable).map(({ id }) => id));
  const takes = (departmentId: string | null) => (departmentId === null ? topManageable : managed.has(departmentId));
  return {
    touches: ({ manageable }) => manageable,
    takes,
    moves: ({ manageable, parentId }) => manageable && takes(parentId),
  };
}
