import * as z from 'zod/mini';
import { event } from '../core/index.js';
import { LeaveEntryKind } from './leave-views.js';

/** Punches were stored. One event may carry many. */
export const punched = event({
  type: 'attendance.punched',
  visibility: 'public',
  payload: z.object({
    punches: z.array(z.object({ punchId: z.string(), memberId: z.string(), at: z.string() })),
  }),
});

/** Day records of one member were made or changed. */
export const daysJudged = event({
  type: 'attendance.days_judged',
  visibility: 'public',
  payload: z.object({
    memberId: z.string(),
    days: z.array(z.object({ workDate: z.string(), status: z.string(), provisional: z.boolean() })),
  }),
});

/** A group got new rules, or a shift that it uses did; days from `from` on are judged again. */
export const rulesChanged = event({
  type: 'attendance.rules_changed',
  visibility: 'public',
  payload: z.object({
    groupIds: z.array(z.string()),
    shiftIds: z.array(z.string()),
    from: z.string(),
    what: z.enum(['group', 'shift']),
  }),
});

/** Members came into a group, or out of one (`groupId` null), from a day on. */
export const groupMembersChanged = event({
  type: 'attendance.group_members_changed',
  visibility: 'public',
  payload: z.object({ groupId: z.nullable(z.string()), memberIds: z.array(z.string()), from: z.string() }),
});

/** A member's ledger of a leave type grew. `kind`: what was entered; `requestId`: the request that it was entered for, if any. */
export const leaveChanged = event({
  type: 'attendance.leave_changed',
  visibility: 'public',
  payload: z.object({
    memberId: z.string(),
    leaveTypeId: z.string(),
    kind: LeaveEntryKind,
    requestId: z.nullable(z.string()),
  }),
});

/** A leave type was made, renamed, archived or brought back. */
export const leaveTypesChanged = event({
  type: 'attendance.leave_types_changed',
  visibility: 'public',
  payload: z.object({ leaveTypeIds: z.array(z.string()) }),
});
