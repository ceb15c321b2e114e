import { approvalsPermissions } from '@atrium/contracts/approvals';
import { attendancePermissions } from '@atrium/contracts/attendance';
import { calendarPermissions } from '@atrium/contracts/calendar';
import { chatPermissions } from '@atrium/contracts/chat';
import { auditPermissions, directoryPermissions, type RoleName } from '@atrium/contracts/directory';
import { filesPermissions } from '@atrium/contracts/files';

/** Every permission there is. A route whose permission stands nowhere here stops the boot. */
export const allPermissions = [
  ...directoryPermissions,
  ...auditPermissions,
  ...calendarPermissions,
  ...approvalsPermissions,
  ...attendancePermissions,
  ...chatPermissions,
  ...filesPermissions,
] as const;
export type PermissionName = (typeof allPermissions)[number];

const everybody: readonly PermissionName[] = [
  'directory.read',
  'calendar.read',
  'attendance.punch',
  'approvals.use',
  'chat.talk',
  'chat.create_group',
  'files.upload',
];

const peopleWork: readonly PermissionName[] = [
  'directory.read_private',
  'directory.manage_members',
  'directory.import',
  'directory.export',
  'attendance.read_team',
  'attendance.configure',
  'calendar.configure',
  'directory.manage_departments',
];

/**
 * What each role may do. The scope of `owner`, `admin`, `hr` and `member` is the company; `department_admin` reaches the
 * departments it was given for, `manager` the departments that the member leads and the people who report to them.
 */
export const permissionsOf: Readonly<Record<RoleName, readonly PermissionName[]>> = {
  owner: allPermissions,
  admin: allPermissions.filter((name) => name !== 'directory.wipe_demo'),
  hr: peopleWork,
  department_admin: [
    'directory.read_private',
    'directory.manage_members',
    'directory.manage_departments',
    'attendance.read_team',
  ],
  manager: ['attendance.read_team'],
  member: everybody,
};
