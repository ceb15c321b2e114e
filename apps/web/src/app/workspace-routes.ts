import type { RouteObject } from 'react-router';
import { WorkspaceBones } from './frames/shell-bones.js';
import { NoSuchPage } from './no-such-page.js';
import { page } from './page.js';

/** A page of attendance, under the title that all of them have. */
const attendance = (title: string) => ({ title, heading: 'attendance:title' });

/** A page of approvals, under the title that all of them have. */
const approvals = (title: string) => ({ title, heading: 'approvals:inbox' });

/** The daily work, in the company of the address. */
export const workspaceRoutes: RouteObject = {
  path: '/c/:company',
  ...page(() => import('./workspace-shell.js'), 'WorkspaceShell'),
  HydrateFallback: WorkspaceBones,
  children: [
    { index: true, ...page(() => import('./workspace-home.js'), 'WorkspaceHome') },
    {
      path: 'attendance',
      ...page(
        () => import('../features/attendance/workspace/clock/clock-page.js'),
        'ClockPage',
        attendance('attendance:title'),
      ),
    },
    {
      path: 'attendance/month/:day?',
      ...page(
        () => import('../features/attendance/workspace/month/month-page.js'),
        'MonthPage',
        attendance('attendance:tabs.records'),
      ),
    },
    {
      path: 'attendance/team',
      ...page(
        () => import('../features/attendance/workspace/team/team-page.js'),
        'TeamPage',
        attendance('attendance:tabs.team'),
      ),
    },
    {
      path: 'attendance/team/:memberId/:day?',
      ...page(
        () => import('../features/attendance/workspace/team/team-member-page.js'),
        'TeamMemberPage',
        attendance('attendance:tabs.team'),
      ),
    },
    {
      path: 'messages/:conversationId?',
      ...page(() => import('../features/chat/workspace/messages-page.js'), 'MessagesPage', {
        title: 'nav.messages',
      }),
    },
    {
      path: 'inbox/:requestId?',
      ...page(
        () => import('../features/approvals/workspace/inbox/inbox-page.js'),
        'InboxPage',
        approvals('approvals:inbox'),
      ),
    },
    {
      path: 'requests',
      ...page(
        () => import('../features/approvals/workspace/start/gallery-page.js'),
        'GalleryPage',
        approvals('approvals:gallery.title'),
      ),
    },
    {
      path: 'requests/new/:templateId',
      ...page(
        () => import('../features/approvals/workspace/start/start-page.js'),
        'StartPage',
        approvals('approvals:gallery.title'),
      ),
    },
    {
      path: 'requests/:requestId',
      ...page(
        () => import('../features/approvals/workspace/request/request-page.js'),
        'RequestPage',
        approvals('approvals:request'),
      ),
    },
    {
      path: 'requests/:requestId/again',
      ...page(
        () => import('../features/approvals/workspace/start/again-page.js'),
        'AgainPage',
        approvals('approvals:resubmit.open'),
      ),
    },
    {
      path: 'contacts',
      ...page(() => import('../features/directory/workspace/contacts-page.js'), 'ContactsPage', {
        title: 'directory:contacts.title',
      }),
    },
    { path: 'me', ...page(() => import('./me-page.js'), 'MePage', { title: 'account.title' }) },
    { path: '*', Component: NoSuchPage, handle: { title: 'no_such_page.title' } },
  ],
};
