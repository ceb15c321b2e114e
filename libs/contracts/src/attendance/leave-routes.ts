import * as z from 'zod/mini';
import { Day, flag, id, line, pageOf, paging, permission, route, self, whole } from '../core/index.js';
import { attendanceErrors } from './errors.js';
import { LeaveBalances, LeaveCounts, LeaveEntryView, LeaveTypeView, LeaveUnit } from './leave-views.js';

const leaveTypeId = id('leaveType');
const memberId = id('member');
const configure = permission('attendance.configure');
const readTeam = permission('attendance.read_team');
/** A length of leave: up to about ten years of working days. */
const minutesAtMost = 1_200_000;

export const listLeaveTypes = route({
  method: 'GET',
  path: '/api/v1/attendance/leave-types',
  access: self('member'),
  audience: 'public',
  summary: 'Leave types',
  input: z.object({ archived: z._default(flag, false) }),
  output: z.object({ items: z.array(LeaveTypeView) }),
});

/** How a type counts never changes, so that what was counted stays right: make another one, and archive this. */
export const createLeaveType = route({
  method: 'POST',
  path: '/api/v1/attendance/leave-types',
  access: configure,
  audience: 'public',
  summary: 'Make a leave type',
  input: z.object({
    commandId: id('command'),
    code: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'invalid_key' })),
    name: line(60),
    unit: LeaveUnit,
    paid: z.boolean(),
    counts: z._default(LeaveCounts, 'working'),
    limited: z.boolean(),
    dayMinutes: z._default(whole(60, 1440), 480),
  }),
  output: LeaveTypeView,
  errors: [attendanceErrors.leave_code_taken, attendanceErrors.leave_name_taken],
});

export const changeLeaveType = route({
  method: 'PATCH',
  path: '/api/v1/attendance/leave-types/:leaveTypeId',
  access: configure,
  audience: 'public',
  summary: 'Rename or archive a leave type',
  input: z.object({ leaveTypeId, name: z.optional(line(60)), archived: z.optional(z.boolean()) }),
  output: LeaveTypeView,
  errors: [attendanceErrors.leave_name_taken],
});

/** Opens a lot. */
export const grantLeave = route({
  method: 'POST',
  path: '/api/v1/attendance/members/:memberId/leave/:leaveTypeId/grants',
  access: configure,
  audience: 'public',
  summary: 'Give a member leave',
  input: z.object({
    commandId: id('command'),
    memberId,
    leaveTypeId,
    minutes: whole(1, minutesAtMost),
    validFrom: Day,
    /** Its last day; null: for ever. */
    validTo: z.nullable(Day),
    reason: line(200),
  }),
  output: LeaveBalances,
  errors: [attendanceErrors.leave_unlimited, attendanceErrors.validity_order],
});

/** Corrects a lot; what is reserved of it stays. */
export const adjustLeave = route({
  method: 'POST',
  path: '/api/v1/attendance/members/:memberId/leave/:leaveTypeId/adjustments',
  access: configure,
  audience: 'public',
  summary: "Correct a member's leave",
  input: z.object({
    commandId: id('command'),
    memberId,
    leaveTypeId,
    lotId: id('leaveLot'),
    minutes: whole(-minutesAtMost, minutesAtMost).check(z.refine((minutes) => minutes !== 0, { error: 'required' })),
    reason: line(200),
  }),
  output: LeaveBalances,
  errors: [attendanceErrors.leave_lot_too_small],
});

export const myLeave = route({
  method: 'GET',
  path: '/api/v1/attendance/my/leave',
  access: self('member'),
  audience: 'public',
  summary: 'My leave balances',
  input: z.object({}),
  output: LeaveBalances,
});

export const listMyLeaveEntries = route({
  method: 'GET',
  path: '/api/v1/attendance/my/leave/:leaveTypeId/entries',
  access: self('member'),
  audience: 'public',
  summary: 'My leave ledger of a type, the newest entry first',
  input: z.object({ leaveTypeId, ...paging }),
  output: pageOf(LeaveEntryView),
});

export const memberLeave = route({
  method: 'GET',
  path: '/api/v1/attendance/members/:memberId/leave',
  access: readTeam,
  audience: 'public',
  summary: "A member's leave balances",
  input: z.object({ memberId }),
  output: LeaveBalances,
});

export const listLeaveEntries = route({
  method: 'GET',
  path: '/api/v1/attendance/members/:memberId/leave/:leaveTypeId/entries',
  access: readTeam,
  audience: 'public',
  summary: "A member's leave ledger of a type, the newest entry first",
  input: z.object({ memberId, leaveTypeId, ...paging }),
  output: pageOf(LeaveEntryView),
});
