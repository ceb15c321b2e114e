import type { PlaceVerdict, PunchClock, SlotResult } from '../codes.js';
import type { Instant, Minutes } from '../time/instants.js';
import type { WorkDate } from '../time/work-dates.js';
import type { PlannedDay } from '../rules/day-plan.js';

/** Which required punch of a day: segment (from 0) and side. */
export type SlotKey = `${number}.on` | `${number}.off`;

/** A press as it happened; never changed. */
export interface Punch {
  readonly id: string;
  /** The instant that counts: server time, or the corrected time of an offline press. */
  readonly at: Instant;
  /** `press`: the member's own. `make_up`: an approved make-up card. */
  readonly source: 'press' | 'make_up';
  /** Presses of one device within a minute count as one. Null: the device did not name itself. */
  readonly deviceId: string | null;
  /** What a door reader says; only the pairing `directional` reads it. */
  readonly direction: 'in' | 'out' | null;
  readonly clock: PunchClock;
  /** How the place was decided when it was accepted. */
  readonly place: PlaceVerdict;
  readonly placeName: string | null;
  /** Taken as a field punch: outside, with a remark. */
  readonly field: boolean;
}

/** Approved time away: leave (paid or not), a business trip, or an outing within the day. */
export type ApprovedTime = { readonly id: string; readonly kind: 'leave' | 'trip' | 'outing' } & (
  | { readonly unit: 'time'; readonly from: Instant; readonly until: Instant }
  | { readonly unit: 'half_day'; readonly workDate: WorkDate; readonly half: 'first' | 'second' }
  /** Both days included. */
  | { readonly unit: 'day'; readonly from: WorkDate; readonly to: WorkDate }
);

/** Results that a manager can give. */
export type CorrectedResult = Exclude<SlotResult, 'pending' | 'on_leave' | 'field'>;

/** A manager's word on one slot. It wins over the computed result, which stays visible. Never changed: a later one replaces it. */
export interface Correction {
  readonly id: string;
  readonly slot: SlotKey;
  /** Null takes earlier corrections back: the computed result counts again. */
  readonly result: CorrectedResult | null;
  /** Minutes late or early that go with the result. */
  readonly minutes: Minutes;
  readonly byMemberId: string;
  readonly recordedAt: Instant;
}

/** All that a day is judged from. */
export interface DayInput {
  readonly workDate: WorkDate;
  /** The member's plan, in date order: the day before, the day, the day after; more does no harm. Without the day itself: `none`. */
  readonly schedule: readonly PlannedDay[];
  /** In any order. Those of other work dates do no harm. */
  readonly punches: readonly Punch[];
  readonly approvals: readonly ApprovedTime[];
  readonly corrections: readonly Correction[];
  /** The last out of the work date before; only `lateNightSteps` read it. */
  readonly lastOutBefore: Instant | null;
  /** The moment of judging. */
  readonly evaluateAt: Instant;
}
