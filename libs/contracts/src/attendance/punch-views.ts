import * as z from 'zod/mini';
import { id, Instant, line } from '../core/index.js';
import { DayStatus, PlaceVerdict, PunchClock, SlotCause, SlotResult, TraceLine } from './codes.js';
import { PositionFix } from './places.js';

/** What proves the place, and what the member says to it. The office network is seen by the server itself. */
export const proofFields = {
  position: z.optional(PositionFix),
  remark: z.optional(line(200)),
  /** A random name of this device's own, kept by it: two presses of one device within a minute count as one. */
  device: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, { error: 'invalid_device' }))),
};

/** The device's clocks at one moment: wall clock, `performance.now()`, and `timeOrigin` as the mark of this run of the clock. */
export const DeviceMoment = z.object({
  deviceTime: Instant,
  monotonicMs: z.number().check(z.gte(0, { error: 'too_small' }), z.lte(1e13, { error: 'too_large' })),
  bootMark: line(64),
});
export type DeviceMoment = z.infer<typeof DeviceMoment>;

/** A press that could not be sent at once. */
export const QueuedPunch = z.object({
  commandId: id('command'),
  ...proofFields,
  pressed: DeviceMoment,
  /** The last server time that the device had seen at the press. */
  lastServerTime: z.optional(Instant),
});
export type QueuedPunch = z.infer<typeof QueuedPunch>;

/** How the place was decided. Kept for good; the coordinates are not. */
export const PlaceDecisionView = z.object({
  verdict: PlaceVerdict,
  /** The place or network that decided, or the nearest place. */
  name: z.nullable(z.string()),
  distanceMeters: z.nullable(z.number()),
  accuracyMeters: z.nullable(z.number()),
});
export type PlaceDecisionView = z.infer<typeof PlaceDecisionView>;

/** A punch as it happened. */
export const PunchView = z.object({
  id: id('punch'),
  /** The instant that counts. */
  at: Instant,
  receivedAt: Instant,
  clock: PunchClock,
  place: PlaceDecisionView,
  field: z.boolean(),
  remark: z.nullable(z.string()),
  /** Set when it counts for nothing: texts `attendance:unmatched.<code>`. */
  unmatched: z.nullable(z.object({ code: z.string(), params: TraceLine.shape.params })),
});
export type PunchView = z.infer<typeof PunchView>;

/** A required punch and what became of it. `key`: `<segment>.on` or `<segment>.off`, segments from 0. */
export const SlotView = z.object({
  key: z.string(),
  kind: z.enum(['on', 'off']),
  segment: z.number(),
  scheduledAt: Instant,
  /** Not late before, not early after: scheduled ± grace. */
  graceUntil: Instant,
  result: SlotResult,
  cause: z.nullable(SlotCause),
  /** Minutes late or early. */
  minutes: z.number(),
  punchedAt: z.nullable(Instant),
  place: z.nullable(PlaceDecisionView),
  /** True until the window has ended: it may still change. */
  provisional: z.boolean(),
  /** Why, in words. */
  reason: z.nullable(TraceLine),
});
export type SlotView = z.infer<typeof SlotView>;

/** The answer to a punch: proof that it is stored, and what it means as things stand. */
export const PunchReceipt = z.object({
  punchId: id('punch'),
  commandId: id('command'),
  /** The server's clock when it arrived, and the instant that counts. */
  serverTime: Instant,
  at: Instant,
  clock: PunchClock,
  /** SHA-256 of the stored punch, hexadecimal: the member's proof. */
  hash: z.string(),
  place: PlaceDecisionView,
  field: z.boolean(),
  workDate: z.nullable(z.string()),
  status: DayStatus,
  /** What this press did; null when it counts for no slot. */
  slot: z.nullable(SlotView),
  unmatched: PunchView.shape.unmatched,
});
export type PunchReceipt = z.infer<typeof PunchReceipt>;
