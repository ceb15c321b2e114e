import type { ShiftView } from '@atrium/contracts/attendance';
import { versionOn } from '@atrium/rules-attendance';
import type { ShiftVersionEntity } from './shift-version.entity.js';
import type { ShiftEntity } from './shift.entity.js';

/** What shift views are made with. */
export interface ShiftSurroundings {
  readonly today: string;
  /** Names of who recorded versions, by member id. */
  readonly names: ReadonlyMap<string, { readonly name: string }>;
  /** Names of the groups that use each shift, now or by plan. */
  readonly groupNames: ReadonlyMap<string, readonly string[]>;
}

export function toShiftView(
  { id, name }: ShiftEntity,
  versions: readonly ShiftVersionEntity[],
  { today, names, groupNames }: ShiftSurroundings,
): ShiftView {
  const own = versions.filter(({ shiftId }) => shiftId === id);
  const current = versionOn(own, today);
  const view = ({ version, effectiveFrom, recordedAt, recordedBy, rules }: ShiftVersionEntity) => ({
    version,
    effectiveFrom,
    recordedAt: recordedAt.toISOString(),
    recordedByName: names.get(recordedBy.id ?? '')?.name ?? null,
    rules,
  });
  return {
    id,
    name,
    current: current ? view(current) : null,
    versions: own.map(view),
    groupNames: [...(groupNames.get(id) ?? [])],
  };
}
