import type { RouteObject } from 'react-router';
import { page, pageInside } from '../page.js';

/** The admin console. Behind its gate each page is loaded when it is shown, so only by those who may open it. */
export const adminRoutes: RouteObject = {
  path: '/c/:company/admin',
  ...page(() => import('../admin-gate.js'), 'AdminGate'),
  children: [
    { index: true, ...pageInside(() => import('./admin-home.js'), 'AdminHome') },
    {
      path: 'members',
      ...pageInside(() => import('../../features/directory/admin/members/members-page.js'), 'MembersPage'),
    },
    {
      path: 'members/new',
      ...pageInside(() => import('../../features/directory/admin/member/new-member-page.js'), 'NewMemberPage'),
    },
    {
      path: 'members/activation-sheet',
      ...pageInside(
        () => import('../../features/directory/admin/members/activation-sheet-page.js'),
        'ActivationSheetPage',
      ),
    },
    {
      path: 'members/:memberId',
      ...pageInside(() => import('../../features/directory/admin/member/member-page.js'), 'MemberPage'),
    },
    {
      path: 'departments',
      ...pageInside(() => import('../../features/directory/admin/departments/departments-page.js'), 'DepartmentsPage'),
    },
    { path: 'roles', ...pageInside(() => import('../../features/directory/admin/roles/roles-page.js'), 'RolesPage') },
    {
      path: 'import',
      ...pageInside(() => import('../../features/directory/admin/imports/import-start-page.js'), 'ImportStartPage'),
    },
    {
      path: 'import/:importId',
      ...pageInside(() => import('../../features/directory/admin/imports/import-page.js'), 'ImportPage'),
    },
    { path: 'groups', ...pageInside(() => import('../../features/attendance/admin/groups-page.js'), 'GroupsPage') },
    {
      path: 'groups/:groupId',
      ...pageInside(() => import('../../features/attendance/admin/group-page.js'), 'GroupPage'),
    },
    { path: 'calendar', ...pageInside(() => import('../../features/calendar/admin/calendar-page.js'), 'CalendarPage') },
    { path: 'shifts', ...pageInside(() => import('../../features/attendance/admin/shifts-page.js'), 'ShiftsPage') },
    {
      path: 'shifts/:shiftId',
      ...pageInside(() => import('../../features/attendance/admin/shift-page.js'), 'ShiftPage'),
    },
    {
      path: 'start/shift',
      ...pageInside(() => import('../../features/attendance/admin/shift-preset-page.js'), 'ShiftPresetPage'),
    },
    {
      path: 'messages',
      ...pageInside(() => import('../../features/chat/admin/chat-settings-page.js'), 'ChatSettingsPage'),
    },
    { path: 'audit', ...pageInside(() => import('../../features/audit/admin/audit-page.js'), 'AuditPage') },
    { path: 'company', ...pageInside(() => import('../../features/directory/admin/company-page.js'), 'CompanyPage') },
  ],
};
