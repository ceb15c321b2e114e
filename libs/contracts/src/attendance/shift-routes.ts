import * as z from 'zod/mini';
import { Day, id, line, permission, route } from '../core/index.js';
import { attendanceErrors } from './errors.js';
import { GroupView } from './group-views.js';
import { NetworkInput, PlaceInput } from './places.js';
import { ChangePreview, ShiftRules, ShiftTime, ShiftView } from './shift-views.js';

const shiftId = id('shift');
const access = permission('attendance.configure');

const shiftErrors = [
  attendanceErrors.segment_empty,
  attendanceErrors.segments_overlap,
  attendanceErrors.segments_too_long,
  attendanceErrors.break_outside,
  attendanceErrors.breaks_overlap,
  attendanceErrors.tiers_order,
  attendanceErrors.effective_too_far,
] as const;

export const listShifts = route({
  method: 'GET',
  path: '/api/v1/attendance/shifts',
  access,
  audience: 'public',
  summary: 'Shifts with their versions',
  input: z.object({}),
  output: z.object({ items: z.array(ShiftView) }),
});

export const createShift = route({
  method: 'POST',
  path: '/api/v1/attendance/shifts',
  access,
  audience: 'public',
  summary: 'Make a shift',
  input: z.object({ commandId: id('command'), name: line(60), effectiveFrom: Day, rules: ShiftRules }),
  output: ShiftView,
  errors: [attendanceErrors.shift_name_taken, ...shiftErrors],
});

export const renameShift = route({
  method: 'PATCH',
  path: '/api/v1/attendance/shifts/:shiftId',
  access,
  audience: 'public',
  summary: 'Rename a shift',
  input: z.object({ shiftId, name: line(60) }),
  output: ShiftView,
  errors: [attendanceErrors.shift_name_taken],
});

/** A new version from a work date on. Days before it keep the old one for ever. */
export const changeShift = route({
  method: 'POST',
  path: '/api/v1/attendance/shifts/:shiftId/versions',
  access,
  audience: 'public',
  summary: 'Change a shift from a day on',
  input: z.object({ commandId: id('command'), shiftId, effectiveFrom: Day, rules: ShiftRules }),
  output: ShiftView,
  errors: [attendanceErrors.shifts_overlap, ...shiftErrors],
});

export const previewShift = route({
  method: 'GET',
  path: '/api/v1/attendance/shifts/:shiftId/versions/preview',
  access,
  audience: 'app',
  summary: 'Who a change would touch',
  input: z.object({ shiftId, effectiveFrom: Day }),
  output: ChangePreview,
});

/** The first-day step: one shift (one segment, one break), one group for everybody, newcomers join by themselves. */
export const applyShiftPreset = route({
  method: 'POST',
  path: '/api/v1/attendance/shift-preset',
  access,
  audience: 'app',
  summary: 'Start with one shift for everybody',
  input: z.object({
    commandId: id('command'),
    groupName: line(60),
    shiftName: line(60),
    /** Defaults: 09:00 to 18:00, break 12:00 to 13:00, 5 minutes of grace, Monday to Friday (1 to 5). */
    on: z._default(ShiftTime, '09:00'),
    off: z._default(ShiftTime, '18:00'),
    break: z._default(z.nullable(z.object({ from: ShiftTime, to: ShiftTime })), { from: '12:00', to: '13:00' }),
    graceMinutes: z._default(z.number().check(z.int(), z.gte(0), z.lte(240)), 5),
    workdays: z._default(
      z
        .array(z.number().check(z.int(), z.gte(1), z.lte(7)))
        .check(z.minLength(1, { error: 'attendance.no_workday' }), z.maxLength(7, { error: 'too_many' })),
      [1, 2, 3, 4, 5],
    ),
    /** The first work date; default today in the company's zone. */
    effectiveFrom: z.optional(Day),
    places: z._default(z.array(PlaceInput).check(z.maxLength(50, { error: 'too_many' })), []),
    networks: z._default(z.array(NetworkInput).check(z.maxLength(50, { error: 'too_many' })), []),
    outside: z._default(z.enum(['refuse', 'field']), 'field'),
  }),
  output: GroupView,
  errors: [
    attendanceErrors.default_group_exists,
    attendanceErrors.group_name_taken,
    attendanceErrors.shift_name_taken,
    attendanceErrors.invalid_network,
    attendanceErrors.network_too_wide,
    ...shiftErrors,
  ],
});
