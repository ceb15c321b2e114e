import type { RouteObject } from 'react-router';
import { ConsoleBones } from '../frames/shell-bones.js';
import { NoSuchPage } from '../no-such-page.js';
import { page, pageInside } from '../page.js';

/** The admin console. Behind its gate each page is loaded when it is shown, so only by those who may open it. */
export const adminRoutes: RouteObject = {
  path: '/c/:company/admin',
  ...page(() => import('../admin-gate.js'), 'AdminGate'),
  HydrateFallback: ConsoleBones,
  children: [
    {
      index: true,
      ...pageInside(() => import('./admin-home.js'), 'AdminHome', {
        title: 'admin:nav.home',
        heading: 'admin:first_day.title',
      }),
    },
    {
      path: 'members',
      ...pageInside(() => import('../../features/directory/admin/members/members-page.js'), 'MembersPage', {
        title: 'people:members.title',
      }),
    },
    {
      path: 'members/new',
      ...pageInside(() => import('../../features/directory/admin/member/new-member-page.js'), 'NewMemberPage', {
        title: 'people:member.new',
      }),
    },
    {
      path: 'members/activation-sheet',
      ...pageInside(
        () => import('../../features/directory/admin/members/activation-sheet-page.js'),
        'ActivationSheetPage',
        { title: 'people:sheet.title' },
      ),
    },
    {
      path: 'members/:memberId',
      ...pageInside(() => import('../../features/directory/admin/member/member-page.js'), 'MemberPage', {
        title: 'people:member.title',
      }),
    },
    {
      path: 'departments',
      ...pageInside(() => import('../../features/directory/admin/departments/departments-page.js'), 'DepartmentsPage', {
        title: 'people:departments.title',
      }),
    },
    {
      path: 'roles',
      ...pageInside(() => import('../../features/directory/admin/roles/roles-page.js'), 'RolesPage', {
        title: 'people:roles.title',
      }),
    },
    {
      path: 'import',
      ...pageInside(() => import('../../features/directory/admin/imports/import-start-page.js'), 'ImportStartPage', {
        title: 'imports:title',
      }),
    },
    {
      path: 'import/:importId',
      ...pageInside(() => import('../../features/directory/admin/imports/import-page.js'), 'ImportPage', {
        title: 'imports:title',
      }),
    },
    {
      path: 'groups',
      ...pageInside(() => import('../../features/attendance/admin/groups-page.js'), 'GroupsPage', {
        title: 'rules:group.title',
        heading: 'rules:title',
      }),
    },
    {
      path: 'groups/:groupId',
      ...pageInside(() => import('../../features/attendance/admin/group-page.js'), 'GroupPage', {
        title: 'rules:group.title',
        heading: 'rules:title',
      }),
    },
    {
      path: 'calendar',
      ...pageInside(() => import('../../features/calendar/admin/calendar-page.js'), 'CalendarPage', {
        title: 'rules:calendar.title',
      }),
    },
    {
      path: 'shifts',
      ...pageInside(() => import('../../features/attendance/admin/shifts-page.js'), 'ShiftsPage', {
        title: 'rules:shift.title',
        heading: 'rules:title',
      }),
    },
    {
      path: 'shifts/:shiftId',
      ...pageInside(() => import('../../features/attendance/admin/shift-page.js'), 'ShiftPage', {
        title: 'rules:shift.title',
        heading: 'rules:title',
      }),
    },
    {
      path: 'start/shift',
      ...pageInside(() => import('../../features/attendance/admin/shift-preset-page.js'), 'ShiftPresetPage', {
        title: 'rules:preset.title',
      }),
    },
    {
      path: 'messages',
      ...pageInside(() => import('../../features/chat/admin/chat-settings-page.js'), 'ChatSettingsPage', {
        title: 'admin:nav.messages',
      }),
    },
    {
      path: 'audit',
      ...pageInside(() => import('../../features/audit/admin/audit-page.js'), 'AuditPage', { title: 'audit:title' }),
    },
    {
      path: 'company',
      ...pageInside(() => import('../../features/directory/admin/company-page.js'), 'CompanyPage', {
        title: 'admin:nav.company',
      }),
    },
    { path: '*', Component: NoSuchPage, handle: { title: 'no_such_page.title' } },
  ],
};
