import { Clock, type LucideIcon, MessageCircle, UserRound, UsersRound } from 'lucide-react';

/** What stands in the rail, and in the tab bar of a phone: one entry for each screen that is there. */
export const entries: readonly { readonly path: string; readonly icon: LucideIcon; readonly text: string }[] = [
  { path: 'messages', icon: MessageCircle, text: 'nav.messages' },
  { path: 'attendance', icon: Clock, text: 'nav.attendance' },
  { path: 'contacts', icon: UsersRound, text: 'nav.contacts' },
  { path: 'me', icon: UserRound, text: 'nav.me' },
];
