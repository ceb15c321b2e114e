import { Clock, FilePlus2, Inbox, type LucideIcon, MessageCircle, UserRound, UsersRound } from 'lucide-react';
import { attendanceTabs } from '../features/attendance/workspace/tabs.js';

export interface Entry {
  /** Below `/c/<company>/`. */
  readonly path: string;
  readonly icon: LucideIcon;
  readonly text: string;
  /** What one must hold to see it; null: it is everybody's. */
  readonly permission: string | null;
  /** The pages below it, where it is several: each is one to go to. */
  readonly pages?: (permissions: readonly string[]) => readonly Page[];
}

interface Page {
  readonly path: string;
  readonly icon?: LucideIcon;
  readonly text: string;
}

const inboxPages: readonly Page[] = [
  { path: 'inbox', text: 'approvals:inbox' },
  { path: 'requests', icon: FilePlus2, text: 'approvals:gallery.title' },
];

const all: readonly Entry[] = [
  { path: 'messages', icon: MessageCircle, text: 'nav.messages', permission: 'chat.talk' },
  { path: 'inbox', icon: Inbox, text: 'nav.inbox', permission: 'approvals.use', pages: () => inboxPages },
  {
    path: 'attendance',
    icon: Clock,
    text: 'nav.attendance',
    permission: null,
    pages: (permissions) => attendanceTabs(permissions).map(({ path, text }) => ({ path, text: `attendance:${text}` })),
  },
  { path: 'contacts', icon: UsersRound, text: 'nav.contacts', permission: null },
  { path: 'me', icon: UserRound, text: 'nav.me', permission: null },
];

/** What stands in the rail, and in the tab bar of a phone: one entry for each screen that the reader may open. */
export const entriesFor = (permissions: readonly string[]): readonly Entry[] =>
  all.filter(({ permission }) => permission === null || permissions.includes(permission));
