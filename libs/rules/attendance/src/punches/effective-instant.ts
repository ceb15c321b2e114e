import type { Instant } from '../time/instants.js';
import { second } from '../time/instants.js';

const hour = 3600 * second;

/** A device's clocks at one moment. */
export interface DeviceClocks {
  /** The wall clock of the device. */
  readonly deviceTime: Instant;
  /** Milliseconds of a clock that nobody can set (`performance.now()`). */
  readonly monotonicMs: number;
  /** Names the run of that clock (`timeOrigin`): after a restart it is another. */
  readonly bootMark: string;
}

/** A press that was made without a network, and how it arrived. */
export interface OfflinePress {
  readonly pressed: DeviceClocks;
  /** The same clocks at the moment of sending. */
  readonly sending: DeviceClocks;
  /** The last server time that the device had seen at the press. */
  readonly lastServerTime: Instant | null;
  /** Server time of arrival. */
  readonly receivedAt: Instant;
}

export interface OfflinePolicy {
  /** How old a press may be. */
  readonly maxHours: number;
  /** Whether a press is taken whose clock can't be checked. */
  readonly unverified: 'accept' | 'refuse';
}

/** Why a clock could not be checked. */
export type ClockDoubt = 'other_boot' | 'clocks_disagree' | 'before_server_time';

/** The moment that counts, or why the press is refused. */
export type OfflineAnswer =
  | { readonly accepted: true; readonly at: Instant; readonly clock: 'corrected'; readonly doubt: null }
  | { readonly accepted: true; readonly at: Instant; readonly clock: 'unverified'; readonly doubt: ClockDoubt }
  | {
      readonly accepted: false;
      readonly code: 'offline_in_future' | 'offline_too_old' | 'clock_unverified';
      readonly at: Instant;
      readonly doubt: ClockDoubt | null;
    };

/** Two clocks that run apart by more than this are not believed. */
const disagreement = 2 * second;

/**
 * When an offline press was made, in server time: arrival less the time that passed on the device since the press, so that
 * a wrong device clock does no harm. The clock is believed (`corrected`) when it did not restart in between, wall clock and
 * monotonic clock agree within two seconds, and the result is not before a server time that the device had already seen.
 * Otherwise the wall clock's own difference counts, `unverified`, and policy decides. Refused: moments that have not come
 * yet, and presses older than the policy allows.
 */
export function effectiveInstant(press: OfflinePress, policy: OfflinePolicy): OfflineAnswer {
  const { pressed, sending, receivedAt } = press;
  const byWall = sending.deviceTime - pressed.deviceTime;
  const byMonotonic = sending.monotonicMs - pressed.monotonicMs;
  const doubt = doubtOf(press, { byWall, byMonotonic });
  const passed = Math.round(doubt === null || doubt === 'before_server_time' ? byMonotonic : byWall);
  const claimed = receivedAt - passed;
  if (claimed > receivedAt + disagreement) return { accepted: false, code: 'offline_in_future', at: claimed, doubt };
  const at = Math.min(claimed, receivedAt);
  if (at < receivedAt - policy.maxHours * hour) return { accepted: false, code: 'offline_too_old', at, doubt };
  if (doubt === null) return { accepted: true, at, clock: 'corrected', doubt };
  if (policy.unverified === 'refuse') return { accepted: false, code: 'clock_unverified', at, doubt };
  return { accepted: true, at, clock: 'unverified', doubt };
}

function doubtOf(
  { pressed, sending, lastServerTime, receivedAt }: OfflinePress,
  { byWall, byMonotonic }: { byWall: number; byMonotonic: number },
): ClockDoubt | null {
  if (pressed.bootMark !== sending.bootMark) return 'other_boot';
  if (Math.abs(byWall - byMonotonic) > disagreement) return 'clocks_disagree';
  const tooEarly = lastServerTime !== null && receivedAt - byMonotonic < lastServerTime - disagreement;
  return tooEarly ? 'before_server_time' : null;
}
