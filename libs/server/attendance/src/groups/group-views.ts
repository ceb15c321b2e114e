import type { GroupView } from '@atrium/contracts/attendance';
import { versionOn } from '@atrium/rules-attendance';
import type { GroupVersionEntity } from './group-version.entity.js';
import type { GroupEntity } from './group.entity.js';

/** What group views are made with. */
export interface GroupSurroundings {
  readonly today: string;
  /** Names of who recorded versions, by member id. */
  readonly names: ReadonlyMap<string, { readonly name: string }>;
  /** Members today, by group. */
  readonly counts: ReadonlyMap<string, number>;
}

export function toGroupView(
  { id, name, zone, forNewcomers }: GroupEntity,
  versions: readonly GroupVersionEntity[],
  { today, names, counts }: GroupSurroundings,
): GroupView {
  const own = versions.filter(({ groupId }) => groupId === id);
  const current = versionOn(own, today);
  const view = ({ version, effectiveFrom, recordedAt, recordedBy, rules }: GroupVersionEntity) => ({
    version,
    effectiveFrom,
    recordedAt: recordedAt.toISOString(),
    recordedByName: names.get(recordedBy.id ?? '')?.name ?? null,
    rules,
  });
  return {
    id,
    name,
    zone,
    isDefault: forNewcomers === 1,
    memberCount: counts.get(id) ?? 0,
    current: current ? view(current) : null,
    versions: own.map(view),
  };
}
