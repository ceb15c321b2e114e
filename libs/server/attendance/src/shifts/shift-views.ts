import type { ShiftView } from '@atrium/contracts/attendance';
import { toVersionViews, type VersionSurroundings } from '../rules/version-views.js';
import type { ShiftVersionEntity } from './shift-version.entity.js';
import type { ShiftEntity } from './shift.entity.js';

/** What shift views are made with. */
export interface ShiftSurroundings extends VersionSurroundings {
  /** Names of the groups that use each shift, now or by plan. */
  readonly groupNames: ReadonlyMap<string, readonly string[]>;
}

export function toShiftView(
  { id, name }: ShiftEntity,
  versions: readonly ShiftVersionEntity[],
  { groupNames, ...around }: ShiftSurroundings,
): ShiftView {
  return {
    id,
    name,
    ...toVersionViews(
      versions.filter(({ shiftId }) => shiftId === id),
      around,
    ),
    groupNames: [...(groupNames.get(id) ?? [])],
  };
}
