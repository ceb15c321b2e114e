import * as z from 'zod/mini';
import { Day, id, line, list, pageOf, paging, permission, route, TimeZone } from '../core/index.js';
import { attendanceErrors } from './errors.js';
import { GroupMemberView, groupRuleFields, GroupView } from './group-views.js';
import { NetworkInput, PlaceInput } from './places.js';
import { ChangePreview } from './shift-views.js';

const groupId = id('group');
const access = permission('attendance.configure');

/** Rules as an admin writes them: places and networks as a whole; what is the same as before keeps its id. */
export const GroupRulesInput = z.object({
  ...groupRuleFields,
  places: z.array(PlaceInput).check(z.maxLength(50, { error: 'too_many' })),
  networks: z.array(NetworkInput).check(z.maxLength(50, { error: 'too_many' })),
});

const ruleErrors = [
  attendanceErrors.unknown_shift,
  attendanceErrors.shifts_overlap,
  attendanceErrors.invalid_network,
  attendanceErrors.network_too_wide,
  attendanceErrors.duplicate_place,
  attendanceErrors.duplicate_network,
  attendanceErrors.effective_too_far,
] as const;

export const listGroups = route({
  method: 'GET',
  path: '/api/v1/attendance/groups',
  access,
  audience: 'public',
  summary: 'Attendance groups with their rules',
  input: z.object({}),
  output: z.object({ items: z.array(GroupView) }),
});

export const createGroup = route({
  method: 'POST',
  path: '/api/v1/attendance/groups',
  access,
  audience: 'public',
  summary: 'Make an attendance group',
  input: z.object({
    commandId: id('command'),
    name: line(60),
    zone: TimeZone,
    effectiveFrom: Day,
    rules: GroupRulesInput,
  }),
  output: GroupView,
  errors: [attendanceErrors.group_name_taken, ...ruleErrors],
});

export const renameGroup = route({
  method: 'PATCH',
  path: '/api/v1/attendance/groups/:groupId',
  access,
  audience: 'public',
  summary: 'Rename an attendance group',
  input: z.object({ groupId, name: line(60) }),
  output: GroupView,
  errors: [attendanceErrors.group_name_taken],
});

/** A new version from a work date on. Days before it keep the old rules for ever. */
export const changeGroupRules = route({
  method: 'POST',
  path: '/api/v1/attendance/groups/:groupId/rules',
  access,
  audience: 'public',
  summary: "Change a group's rules from a day on",
  input: z.object({ commandId: id('command'), groupId, effectiveFrom: Day, rules: GroupRulesInput }),
  output: GroupView,
  errors: [...ruleErrors],
});

export const previewGroupRules = route({
  method: 'GET',
  path: '/api/v1/attendance/groups/:groupId/rules/preview',
  access,
  audience: 'app',
  summary: 'Who a change would touch',
  input: z.object({ groupId, effectiveFrom: Day }),
  output: ChangePreview,
});

export const listGroupMembers = route({
  method: 'GET',
  path: '/api/v1/attendance/groups/:groupId/members',
  access,
  audience: 'public',
  summary: 'Members of a group',
  input: z.object({ groupId, asOf: z.optional(Day), ...paging }),
  output: pageOf(GroupMemberView),
});

/** From that day on they are in this group, and in no other. */
export const moveToGroup = route({
  method: 'POST',
  path: '/api/v1/attendance/groups/:groupId/members',
  access,
  audience: 'public',
  summary: 'Put members into a group',
  input: z.object({ commandId: id('command'), groupId, memberIds: list(id('member'), 500), from: Day }),
  output: z.object({ moved: z.number() }),
  errors: [attendanceErrors.effective_too_far],
});
