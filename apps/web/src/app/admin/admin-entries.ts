import {
  CalendarDays,
  Clock3,
  Eye,
  House,
  type LucideIcon,
  MapPin,
  MessageCircle,
  Network,
  Shield,
  SlidersHorizontal,
  Upload,
  UsersRound,
} from 'lucide-react';

/**
 * What one must hold to open a page of the console. A page is named by the first word of its address below
 * `/c/<company>/admin/`; what lies below it asks for the same. The navigation and the guard of the pages both read this.
 */
const permissionOf: Readonly<Record<string, string>> = {
  '': 'directory.manage_company',
  members: 'directory.manage_members',
  departments: 'directory.manage_departments',
  roles: 'directory.manage_roles',
  import: 'directory.import',
  groups: 'attendance.configure',
  shifts: 'attendance.configure',
  start: 'attendance.configure',
  calendar: 'calendar.configure',
  messages: 'chat.configure',
  audit: 'audit.read',
  company: 'directory.manage_company',
};

export interface AdminEntry {
  /** Below `/c/<company>/admin/`. */
  readonly path: string;
  readonly icon: LucideIcon;
}

export interface AdminGroup {
  /** Text `admin:nav.<name>`; null has no heading. */
  readonly name: string | null;
  readonly entries: readonly AdminEntry[];
}

/** The navigation of the admin console, in its order. An entry is named by the text `admin:nav.<path>`. */
const adminGroups: readonly AdminGroup[] = [
  { name: null, entries: [{ path: '', icon: House }] },
  {
    name: 'organisation',
    entries: [
      { path: 'members', icon: UsersRound },
      { path: 'departments', icon: Network },
      { path: 'roles', icon: Shield },
      { path: 'import', icon: Upload },
    ],
  },
  {
    name: 'attendance',
    entries: [
      { path: 'groups', icon: MapPin },
      { path: 'shifts', icon: Clock3 },
      { path: 'calendar', icon: CalendarDays },
    ],
  },
  {
    name: 'system',
    entries: [
      { path: 'messages', icon: MessageCircle },
      { path: 'audit', icon: Eye },
      { path: 'company', icon: SlidersHorizontal },
    ],
  },
];

/** Whether there is a page of this address below `/c/<company>/admin/`, whoever may open it. */
export const isNamed = (path: string): boolean => neededFor(path) !== undefined;

/** Whether somebody may open a page, by its address below `/c/<company>/admin/`. A page that nobody named opens for nobody. */
export function mayOpen(permissions: readonly string[], path: string): boolean {
  const needed = neededFor(path);
  return needed !== undefined && permissions.includes(needed);
}

function neededFor(path: string): string | undefined {
  const [first = ''] = path.split('/');
  return Object.hasOwn(permissionOf, first) ? permissionOf[first] : undefined;
}

/** The groups with what somebody may open; empty ones are left out. */
export function adminGroupsFor(permissions: readonly string[]): readonly AdminGroup[] {
  return adminGroups
    .map(({ name, entries }) => ({ name, entries: entries.filter(({ path }) => mayOpen(permissions, path)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Where the console opens for somebody; undefined: they have none. */
export function firstAdminPage(permissions: readonly string[]): string | undefined {
  return adminGroupsFor(permissions)[0]?.entries[0]?.path;
}

/** The address of a page of the console. */
export const adminAddress = (company: string, path: string): string =>
  path === '' ? `/c/${company}/admin` : `/c/${company}/admin/${path}`;
