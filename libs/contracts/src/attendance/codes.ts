import * as z from 'zod/mini';

/** What became of one required punch. */
export const SlotResult = z.enum([
  'normal',
  'late',
  'serious_late',
  'absent_late',
  'early',
  'serious_early',
  'missing',
  'not_required',
  'on_leave',
  'field',
  'pending',
]);
export type SlotResult = z.infer<typeof SlotResult>;

/** What a slot's result rests on. */
export const SlotCause = z.enum([
  'punch',
  'make_up_card',
  'manager',
  'leave',
  'trip',
  'outing',
  'swap',
  'field',
  'waiver',
]);
export type SlotCause = z.infer<typeof SlotCause>;

/** What became of a day. `none`: not employed, or in no group. */
export const DayStatus = z.enum([
  'present',
  'half_day',
  'absent',
  'on_leave',
  'trip',
  'rest',
  'holiday',
  'pending',
  'none',
]);
export type DayStatus = z.infer<typeof DayStatus>;

/**
 * Where a punch was made, as the rule saw it. `network`: from an office network. `inside`, `unsure`, `outside`: by position
 * and its accuracy. `weak`: the position was too old or too imprecise to say. `unknown`: no position was given.
 * `not_asked`: the member's group asks for no proof of place.
 */
export const PlaceVerdict = z.enum(['network', 'inside', 'unsure', 'outside', 'weak', 'unknown', 'not_asked']);
export type PlaceVerdict = z.infer<typeof PlaceVerdict>;

/** `server`: pressed online. `corrected`: pressed offline, the device's skew taken out. `unverified`: the device's clock could not be checked. */
export const PunchClock = z.enum(['server', 'corrected', 'unverified']);
export type PunchClock = z.infer<typeof PunchClock>;

/** Which datum coordinates are in. Browsers give `wgs84`. Converted by this label, never by position. */
export const CoordinateSystem = z.enum(['wgs84', 'gcj02', 'bd09']);
export type CoordinateSystem = z.infer<typeof CoordinateSystem>;

/** A sentence of an explanation: texts `attendance:trace.<code>`, with its parameters. Minutes are numbers, instants and days ISO text. */
export const TraceLine = z.object({
  /** Which part of the explanation it belongs to: the rule, the facts, the judgement, the worked time, what would change it. */
  part: z.enum(['rule', 'fact', 'judgement', 'worked', 'change']),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type TraceLine = z.infer<typeof TraceLine>;

/** Why a day is judged, and with that why an older result of it was replaced: texts `attendance:superseded.<reason>`. */
export const JudgeReason = z.enum(['punch', 'rules', 'group', 'calendar', 'employment', 'leave', 'ended']);
export type JudgeReason = z.infer<typeof JudgeReason>;
