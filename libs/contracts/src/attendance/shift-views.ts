import * as z from 'zod/mini';
import { Day, id, Instant, whole } from '../core/index.js';

/** A wall-clock time on the work date; past midnight it goes on: `26:00` is 2 in the morning of the next day. */
export const ShiftTime = z.string().check(z.regex(/^([0-3]\d|4[0-7]):[0-5]\d$/, { error: 'attendance.invalid_time' }));

const minutes = (max: number) => whole(0, max);
const tier = z.nullable(whole(1, 720));

/** All that a shift says. Minutes; `null`: no such tier. */
export const ShiftRules = z.object({
  segments: z
    .array(
      z.object({
        on: ShiftTime,
        off: ShiftTime,
        onRequired: z._default(z.boolean(), true),
        offRequired: z._default(z.boolean(), true),
      }),
    )
    .check(z.minLength(1, { error: 'required' }), z.maxLength(3, { error: 'too_many' })),
  /** Unpaid, inside a segment. */
  breaks: z.array(z.object({ from: ShiftTime, to: ShiftTime })).check(z.maxLength(6, { error: 'too_many' })),
  /** Late only strictly after scheduled on + grace; counted from scheduled on. */
  lateGraceMinutes: minutes(240),
  earlyGraceMinutes: minutes(240),
  seriousLateMinutes: tier,
  absentLateMinutes: tier,
  missingLateMinutes: tier,
  seriousEarlyMinutes: tier,
  absentEarlyMinutes: tier,
  missingEarlyMinutes: tier,
  /** Punches count from so long before the first on until so long after the last off. */
  windowBeforeMinutes: minutes(720),
  windowAfterMinutes: minutes(960),
});
export type ShiftRules = z.infer<typeof ShiftRules>;

/** One version of a shift. Versions are never edited; the one with the latest `effectiveFrom` not after a work date rules that date. */
export const ShiftVersionView = z.object({
  version: z.number(),
  effectiveFrom: Day,
  recordedAt: Instant,
  recordedByName: z.nullable(z.string()),
  rules: ShiftRules,
});

export const ShiftView = z.object({
  id: id('shift'),
  name: z.string(),
  /** What rules today; null when the shift begins later. */
  current: z.nullable(ShiftVersionView),
  /** Newest first, planned ones included. */
  versions: z.array(ShiftVersionView),
  /** Groups whose current or planned week uses it. */
  groupNames: z.array(z.string()),
});
export type ShiftView = z.infer<typeof ShiftView>;

/** Who is touched by a change, before it is saved. */
export const ChangePreview = z.object({
  members: z.number(),
  /** Finished days that will be judged again. */
  judgedDays: z.number(),
  /** Names of the first ten. */
  examples: z.array(z.string()),
  groupNames: z.array(z.string()),
});
export type ChangePreview = z.infer<typeof ChangePreview>;
