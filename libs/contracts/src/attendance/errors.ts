import { errors } from '../core/index.js';

export const attendanceErrors = errors('attendance', {
  /**
   * The four refusals for want of a proof of place. Details: `verdict`, `placeName`, `distanceMeters`, `accuracyMeters`,
   * `radiusMeters` where known, and `options`: what the member can do now (`retry`, `network`, `remark`).
   */
  place_outside: 409,
  place_unsure: 409,
  place_weak: 409,
  place_unknown: 409,
  /** An offline punch older than the group allows; details `maxHours`. */
  offline_too_old: 409,
  /** The device's clock could not be checked, and the group takes no such punch. */
  clock_unverified: 409,
  /** The device says a moment that has not come yet. */
  offline_in_future: 409,
  group_name_taken: 409,
  shift_name_taken: 409,
  default_group_exists: 409,
  unknown_shift: 422,
  unknown_place: 422,
  unknown_network: 422,
  segment_empty: 422,
  segments_overlap: 422,
  segments_too_long: 422,
  break_outside: 422,
  breaks_overlap: 422,
  shifts_overlap: 422,
  tiers_order: 422,
  invalid_time: 422,
  invalid_network: 422,
  network_too_wide: 422,
  radius_out_of_range: 422,
  duplicate_place: 422,
  duplicate_network: 422,
  effective_too_far: 422,
  no_workday: 422,
  leave_code_taken: 409,
  leave_name_taken: 409,
  /** A correction would leave less in the lot than requests hold; details `freeMinutes`. */
  leave_lot_too_small: 409,
  /** Details `neededMinutes`, `availableMinutes`, and `workDate`: the first day that is not covered. */
  not_enough_leave: 409,
  /** Details `from`, `to`: the days of the other request. */
  leave_overlaps: 409,
  /** No working time lies in the period. */
  leave_empty: 422,
  leave_too_long: 422,
  /** The type is taken in whole days; halves or moments were asked for. */
  leave_whole_days: 422,
  /** The type is taken in days and halves; moments were asked for. */
  leave_half_days: 422,
  /** The length that the form says is not what the period costs; params `amount`: what it is. */
  leave_amount: 422,
  unknown_leave_type: 422,
  leave_unlimited: 422,
  validity_order: 422,
  /** An approval came for a request that holds nothing. Shown as the reason of a failed effect. */
  leave_not_held: 409,
});
