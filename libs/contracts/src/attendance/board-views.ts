import * as z from 'zod/mini';
import { MemberRef } from '../directory/index.js';
import { Day, Instant } from '../core/index.js';
import { DayStatus, TraceLine } from './codes.js';
import { SlotView } from './punch-views.js';

/**
 * Where somebody is in their day. Each person is in exactly one.
 * `expected`: the shift has not begun. `not_in`: it has, and there is no punch. `left`: out, in time.
 * `missing`: the day is over and a punch is missing.
 */
export const BoardState = z.enum([
  'late',
  'not_in',
  'left_early',
  'missing',
  'absent',
  'field',
  'in',
  'left',
  'expected',
  'on_leave',
  'trip',
  'rest',
  'none',
]);
export type BoardState = z.infer<typeof BoardState>;

export const BoardRow = z.object({
  member: MemberRef,
  departmentName: z.nullable(z.string()),
  /** The work date in the member's group, and its zone. */
  workDate: Day,
  zone: z.string(),
  state: BoardState,
  status: DayStatus,
  shiftName: z.nullable(z.string()),
  segments: z.array(z.object({ on: Instant, off: Instant })),
  slots: z.array(SlotView),
  firstIn: z.nullable(Instant),
  /** The last out; null while they are in. */
  lastOut: z.nullable(Instant),
  minutes: z.number(),
  /** What was written with the last field punch: what for, which is no position. */
  remark: z.nullable(z.string()),
  /** Now, and why: a code of `attendance:trace.*` or `attendance:board.*`. */
  reason: z.nullable(TraceLine),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** How many are in each state; `all` is their sum. */
export const BoardCounts = z.record(z.string(), z.number());

export const TeamBoard = z.object({
  serverNow: Instant,
  day: Day,
  zone: z.string(),
  counts: BoardCounts,
  /** Those who need a look first: late, not in, left early, missing, absent; then the others; by name. */
  items: z.array(BoardRow),
  nextCursor: z.nullable(z.string()),
  total: z.number(),
});
export type TeamBoard = z.infer<typeof TeamBoard>;
