import type { Minutes } from '../time/instants.js';
import type { WorkDate } from '../time/work-dates.js';
import type { ShiftRule } from './shift-rule.js';

/** What every version of a rule carries. Nothing is edited in place: a change is a new version. */
export interface Version {
  /** 1, 2, 3 … in the order of writing. */
  readonly version: number;
  /** The first work date that it rules. */
  readonly effectiveFrom: WorkDate;
}

/** A shift as it is on a work date. `name` is for people only, and judges nothing. */
export interface ShiftVersion extends Version {
  readonly shiftId: string;
  readonly name: string;
  readonly rule: ShiftRule;
}

/** How the punches of a day become ins and outs. */
export type PairingKind = 'slots' | 'first_and_last' | 'alternating' | 'directional';

/** What a group says about judging a day. */
export interface GroupVersion extends Version {
  readonly groupId: string;
  readonly name: string;
  readonly pairing: PairingKind;
  /** A day is judged so many minutes after its window has ended. */
  readonly judgeDelayMinutes: Minutes;
}

/**
 * The version that rules a work date: the one with the latest `effectiveFrom` not after it; of two with the same, the
 * one written later. Undefined when the first begins later.
 */
export function versionOn<V extends Version>(versions: readonly V[], workDate: WorkDate): V | undefined {
  let found: V | undefined;
  for (const version of versions) {
    if (version.effectiveFrom > workDate) continue;
    const later =
      found === undefined ||
      version.effectiveFrom > found.effectiveFrom ||
      (version.effectiveFrom === found.effectiveFrom && version.version > found.version);
    if (later) found = version;
  }
  return found;
}
