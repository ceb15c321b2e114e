import * as z from 'zod/mini';
import { DayKind } from '../calendar/index.js';
import { Day, id, Instant } from '../core/index.js';
import { DayStatus, JudgeReason, TraceLine } from './codes.js';
import { OutsidePolicy } from './group-views.js';
import { NetworkView, PlaceView } from './places.js';
import { PunchView, SlotView } from './punch-views.js';

/** The sums of a day. Fractions of days are given in hundredths: 100 is one day. */
export const DayFigures = z.object({
  requiredDays: z.number(),
  presentDays: z.number(),
  absentDays: z.number(),
  leaveDays: z.number(),
  tripDays: z.number(),
  scheduledMinutes: z.number(),
  workedMinutes: z.number(),
  lateMinutes: z.number(),
  lateTimes: z.number(),
  earlyMinutes: z.number(),
  earlyTimes: z.number(),
  missingTimes: z.number(),
  fieldTimes: z.number(),
});
export type DayFigures = z.infer<typeof DayFigures>;

/** The shift of a work date, its times as instants. */
export const DayShiftView = z.object({
  shiftId: id('shift'),
  name: z.string(),
  version: z.number(),
  effectiveFrom: Day,
  segments: z.array(z.object({ on: Instant, off: Instant })),
  breaks: z.array(z.object({ from: Instant, to: Instant })),
  lateGraceMinutes: z.number(),
  earlyGraceMinutes: z.number(),
  windowFrom: Instant,
  windowUntil: Instant,
});
export type DayShiftView = z.infer<typeof DayShiftView>;

/** Why this day is special, if it is. */
export const SpecialDay = z.object({ kind: DayKind, name: z.string(), source: z.string() });

/** What the button will do, from when until when; null when nothing is to be pressed any more today. */
export const NextAction = z.object({
  /** `on`, `off`; `again`: the off is in, a later press replaces it; `free`: no slot waits for it (rest day, outside the window). */
  kind: z.enum(['on', 'off', 'again', 'free']),
  slotKey: z.nullable(z.string()),
  scheduledAt: z.nullable(Instant),
  /** Pressing counts within this span; it is inclusive. */
  from: z.nullable(Instant),
  until: z.nullable(Instant),
});
export type NextAction = z.infer<typeof NextAction>;

/** Everything the clock card shows and needs offline. */
export const MyDayView = z.object({
  serverNow: Instant,
  /** The member's group; null: in none, punches are kept but count for nothing. */
  group: z.nullable(z.object({ id: id('group'), name: z.string() })),
  zone: z.string(),
  workDate: Day,
  special: z.nullable(SpecialDay),
  shift: z.nullable(DayShiftView),
  status: DayStatus,
  provisional: z.boolean(),
  slots: z.array(SlotView),
  punches: z.array(PunchView),
  figures: DayFigures,
  trace: z.array(TraceLine),
  next: z.nullable(NextAction),
  /** What proves the place. Any one is enough; none of either: no proof is asked. */
  places: z.array(PlaceView),
  /** The office network that this very request came from. */
  network: z.nullable(NetworkView),
  hasNetworks: z.boolean(),
  outside: OutsidePolicy,
  remarkRequired: z.boolean(),
  /** Fixes older or less precise than this prove nothing. */
  fixLimits: z.object({ maxAgeSeconds: z.number(), maxAccuracyMeters: z.number() }),
  offline: z.object({ maxHours: z.number(), unverified: z.enum(['accept', 'refuse']) }),
  /** Coordinates are deleted after so many days; the decision stays. */
  positionRetentionDays: z.number(),
});
export type MyDayView = z.infer<typeof MyDayView>;

/** A day in a month. */
export const DayRecordView = z.object({
  workDate: Day,
  status: DayStatus,
  provisional: z.boolean(),
  special: z.nullable(SpecialDay),
  shiftName: z.nullable(z.string()),
  slots: z.array(SlotView),
  figures: DayFigures,
  /** Null: not judged yet; the plan alone is shown. */
  judgedAt: z.nullable(Instant),
});
export type DayRecordView = z.infer<typeof DayRecordView>;

/** Sums of the finished days of the month, and never anything else. */
export const MonthView = z.object({
  month: z.string(),
  zone: z.string(),
  today: Day,
  days: z.array(DayRecordView),
  sums: DayFigures,
});
export type MonthView = z.infer<typeof MonthView>;

/** An older result of the same day, and why it was replaced. */
export const SupersededView = z.object({
  status: DayStatus,
  figures: DayFigures,
  judgedAt: Instant,
  supersededAt: Instant,
  why: JudgeReason,
});

/** A day that explains itself. */
export const DayExplained = z.object({
  memberId: id('member'),
  memberName: z.string(),
  group: z.nullable(z.object({ id: id('group'), name: z.string(), version: z.number(), effectiveFrom: Day })),
  zone: z.string(),
  shift: z.nullable(DayShiftView),
  record: DayRecordView,
  punches: z.array(PunchView),
  trace: z.array(TraceLine),
  /** The hash of all inputs and the version of the engine. */
  inputHash: z.nullable(z.string()),
  engineVersion: z.nullable(z.string()),
  superseded: z.array(SupersededView),
});
export type DayExplained = z.infer<typeof DayExplained>;
