import type { ActorRef } from '@atrium/contracts/core';
import { versionOn } from '@atrium/rules-attendance';

/** A version of a shift or of a group's rules, as it is stored. */
interface StoredVersion<Rules> {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly recordedAt: Date;
  readonly recordedBy: ActorRef;
  readonly rules: Rules;
}

/** What views of versions are made with. */
export interface VersionSurroundings {
  readonly today: string;
  /** Names of who recorded versions, by member id. */
  readonly names: ReadonlyMap<string, { readonly name: string }>;
}

/** The versions of one shift or group, and the one that rules today. */
export function toVersionViews<Rules>(
  versions: readonly StoredVersion<Rules>[],
  { today, names }: VersionSurroundings,
) {
  const current = versionOn(versions, today);
  const view = ({ version, effectiveFrom, recordedAt, recordedBy, rules }: StoredVersion<Rules>) => ({
    version,
    effectiveFrom,
    recordedAt: recordedAt.toISOString(),
    recordedByName: names.get(recordedBy.id ?? '')?.name ?? null,
    rules,
  });
  return { current: current ? view(current) : null, versions: versions.map(view) };
}
