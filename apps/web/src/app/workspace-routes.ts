import type { RouteObject } from 'react-router';
import { page } from './page.js';

/** The daily work, in the company of the address. */
export const workspaceRoutes: RouteObject = {
  path: '/c/:company',
  ...page(() => import('./workspace-shell.js'), 'WorkspaceShell'),
  children: [
    { index: true, ...page(() => import('./workspace-home.js'), 'WorkspaceHome') },
    { path: 'attendance', ...page(() => import('../features/attendance/workspace/clock/clock-page.js'), 'ClockPage') },
    {
      path: 'attendance/month/:day?',
      ...page(() => import('../features/attendance/workspace/month/month-page.js'), 'MonthPage'),
    },
    {
      path: 'attendance/team',
      ...page(() => import('../features/attendance/workspace/team/team-page.js'), 'TeamPage'),
    },
    {
      path: 'attendance/team/:memberId/:day?',
      ...page(() => import('../features/attendance/workspace/team/team-member-page.js'), 'TeamMemberPage'),
    },
    {
      path: 'messages/:conversationId?',
      ...page(() => import('../features/chat/workspace/messages-page.js'), 'MessagesPage'),
    },
    { path: 'contacts', ...page(() => import('../features/directory/workspace/contacts-page.js'), 'ContactsPage') },
    { path: 'me', ...page(() => import('./me-page.js'), 'MePage') },
  ],
};
