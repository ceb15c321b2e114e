import type { RouteObject } from 'react-router';
import { page } from '../page.js';

/** The admin console, loaded only by those who have it. */
export const adminRoutes: RouteObject = {
  path: '/c/:company/admin',
  ...page(() => import('./admin-shell.js'), 'AdminShell'),
  children: [
    { index: true, ...page(() => import('./admin-home.js'), 'AdminHome') },
    {
      path: 'members',
      ...page(() => import('../../features/directory/admin/members/members-page.js'), 'MembersPage'),
    },
    {
      path: 'members/new',
      ...page(() => import('../../features/directory/admin/member/new-member-page.js'), 'NewMemberPage'),
    },
    {
      path: 'members/activation-sheet',
      ...page(() => import('../../features/directory/admin/members/activation-sheet-page.js'), 'ActivationSheetPage'),
    },
    {
      path: 'members/:memberId',
      ...page(() => import('../../features/directory/admin/member/member-page.js'), 'MemberPage'),
    },
    {
      path: 'departments',
      ...page(() => import('../../features/directory/admin/departments/departments-page.js'), 'DepartmentsPage'),
    },
    { path: 'roles', ...page(() => import('../../features/directory/admin/roles/roles-page.js'), 'RolesPage') },
    {
      path: 'import',
      ...page(() => import('../../features/directory/admin/imports/import-start-page.js'), 'ImportStartPage'),
    },
    {
      path: 'import/:importId',
      ...page(() => import('../../features/directory/admin/imports/import-page.js'), 'ImportPage'),
    },
    { path: 'groups', ...page(() => import('../../features/attendance/admin/groups-page.js'), 'GroupsPage') },
    { path: 'groups/:groupId', ...page(() => import('../../features/attendance/admin/group-page.js'), 'GroupPage') },
    { path: 'calendar', ...page(() => import('../../features/calendar/admin/calendar-page.js'), 'CalendarPage') },
    { path: 'shifts', ...page(() => import('../../features/attendance/admin/shifts-page.js'), 'ShiftsPage') },
    { path: 'shifts/:shiftId', ...page(() => import('../../features/attendance/admin/shift-page.js'), 'ShiftPage') },
    {
      path: 'start/shift',
      ...page(() => import('../../features/attendance/admin/shift-preset-page.js'), 'ShiftPresetPage'),
    },
    { path: 'audit', ...page(() => import('../../features/audit/admin/audit-page.js'), 'AuditPage') },
    { path: 'company', ...page(() => import('../../features/directory/admin/company-page.js'), 'CompanyPage') },
  ],
};
