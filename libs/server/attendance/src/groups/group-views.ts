import type { GroupView } from '@atrium/contracts/attendance';
import { toVersionViews, type VersionSurroundings } from '../rules/version-views.js';
import type { GroupVersionEntity } from './group-version.entity.js';
import type { GroupEntity } from './group.entity.js';

/** What group views are made with. */
export interface GroupSurroundings extends VersionSurroundings {
  /** Members today, by group. */
  readonly counts: ReadonlyMap<string, number>;
}

export function toGroupView(
  { id, name, zone, forNewcomers }: GroupEntity,
  versions: readonly GroupVersionEntity[],
  { counts, ...around }: GroupSurroundings,
): GroupView {
  return {
    id,
    name,
    zone,
    isDefault: forNewcomers === 1,
    memberCount: counts.get(id) ?? 0,
    ...toVersionViews(
      versions.filter(({ groupId }) => groupId === id),
      around,
    ),
  };
}
