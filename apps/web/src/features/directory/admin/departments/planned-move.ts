import type { Id } from '@atrium/contracts/core';
import type { DepartmentView } from '@atrium/contracts/directory';
import { childrenOf, withBelow } from '../../parts/tree-rows.js';

/** Where a department is to stand: under which one, and the how manieth there. */
export interface PlannedMove {
  readonly departmentId: Id<'department'>;
  readonly parentId: Id<'department'> | null;
  readonly order: number;
}

/** Where, seen from another row, something is let go. */
export type DropPlace = 'before' | 'into' | 'after';

/** What letting a department go at a row means; null where it can't stand: on itself or below itself. */
export function droppedAt(
  departments: readonly DepartmentView[],
  movedId: string,
  { target, place }: { readonly target: DepartmentView; readonly place: DropPlace },
): PlannedMove | null {
  const moved = departments.find(({ id }) => id === movedId);
  if (!moved || withBelow(departments, movedId).has(target.id)) return null;
  const parentId = place === 'into' ? target.id : target.parentId;
  const siblings = (childrenOf(departments).get(parentId) ?? []).filter(({ id }) => id !== movedId);
  const at = siblings.findIndex(({ id }) => id === target.id);
  const order = place === 'into' ? siblings.length : place === 'before' ? at : at + 1;
  return { departmentId: moved.id, parentId, order };
}

/** One place up or down among its siblings; null at the end. */
export function stepped(
  departments: readonly DepartmentView[],
  { id, parentId }: DepartmentView,
  step: -1 | 1,
): PlannedMove | null {
  const siblings = childrenOf(departments).get(parentId) ?? [];
  const order = siblings.findIndex((one) => one.id === id) + step;
  return order < 0 || order >= siblings.length ? null : { departmentId: id, parentId, order };
}

/** At the end of those under a parent. */
export function lastUnder(
  departments: readonly DepartmentView[],
  departmentId: Id<'department'>,
  parentId: Id<'department'> | null,
): PlannedMove {
  const siblings = (childrenOf(departments).get(parentId) ?? []).filter(({ id }) => id !== departmentId);
  return { departmentId, parentId, order: siblings.length };
}
