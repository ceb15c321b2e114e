import * as z from 'zod/mini';
import { Day, id, Instant } from '../core/index.js';

/** The smallest part in which a type is taken. */
export const LeaveUnit = z.enum(['day', 'half_day', 'hour']);
export type LeaveUnit = z.infer<typeof LeaveUnit>;

/** `working`: days of rest and public holidays cost nothing. `natural`: every calendar day costs. */
export const LeaveCounts = z.enum(['working', 'natural']);
export type LeaveCounts = z.infer<typeof LeaveCounts>;

/**
 * What an entry of the leave ledger records. `grant`, `accrue` and `carry` each open a lot: given by somebody, earned by a plan,
 * brought over from a period before. `reserve`: asked for; `take`: approved; `release`: not taken after all; `reverse`: taken
 * back after it was approved. `expire`: what a lot still held when it ended; `encash`: paid out; `adjust`: corrected by somebody.
 */
export const LeaveEntryKind = z.enum([
  'grant',
  'accrue',
  'carry',
  'expire',
  'reserve',
  'take',
  'release',
  'encash',
  'adjust',
  'reverse',
]);
export type LeaveEntryKind = z.infer<typeof LeaveEntryKind>;

export const LeaveTypeView = z.object({
  id: id('leaveType'),
  /** By which forms name it, `annual`; never changes. */
  code: z.string(),
  name: z.string(),
  unit: LeaveUnit,
  paid: z.boolean(),
  counts: LeaveCounts,
  /** False: it is taken without a balance. */
  limited: z.boolean(),
  /** The length of a day on which nothing is worked, and of one hour types are shown in. */
  dayMinutes: z.number(),
  archived: z.boolean(),
});
export type LeaveTypeView = z.infer<typeof LeaveTypeView>;

/** A lot: minutes that came at once and end at once. */
export const LeaveLotView = z.object({
  id: id('leaveLot'),
  validFrom: Day,
  /** Null: for ever. */
  validTo: z.nullable(Day),
  leftMinutes: z.number(),
  reservedMinutes: z.number(),
});
export type LeaveLotView = z.infer<typeof LeaveLotView>;

/** A balance of today. `available` is `left` less `reserved`; all zero for a type without limit. */
export const LeaveBalanceView = z.object({
  type: LeaveTypeView,
  leftMinutes: z.number(),
  reservedMinutes: z.number(),
  availableMinutes: z.number(),
  /** Those that have not expired, the next to expire first; some may begin later. */
  lots: z.array(LeaveLotView),
});
export type LeaveBalanceView = z.infer<typeof LeaveBalanceView>;

export const LeaveBalances = z.object({
  memberId: id('member'),
  memberName: z.string(),
  today: Day,
  /** How long a day of this member is: minutes are shown as days by it. */
  dayMinutes: z.number(),
  /** Types in use, and others that something is left of. */
  items: z.array(LeaveBalanceView),
});
export type LeaveBalances = z.infer<typeof LeaveBalances>;

export const LeaveEntryView = z.object({
  /** 1, 2, 3 … without gaps. */
  number: z.number(),
  kind: LeaveEntryKind,
  lotId: z.nullable(id('leaveLot')),
  /** By how much the lot, and what is reserved of it, grew or shrank. */
  minutes: z.number(),
  reservedMinutes: z.number(),
  /** How long a day was then. */
  dayMinutes: z.number(),
  /** Of an entry that opens a lot. */
  validFrom: z.nullable(Day),
  validTo: z.nullable(Day),
  requestId: z.nullable(id('request')),
  reason: z.nullable(z.string()),
  /** Null: the system. */
  byName: z.nullable(z.string()),
  recordedAt: Instant,
});
export type LeaveEntryView = z.infer<typeof LeaveEntryView>;
