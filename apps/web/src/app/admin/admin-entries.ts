import {
  CalendarDays,
  Clock3,
  Eye,
  House,
  type LucideIcon,
  MapPin,
  Network,
  Shield,
  SlidersHorizontal,
  Upload,
  UsersRound,
} from 'lucide-react';

export interface AdminEntry {
  /** Below `/c/<company>/admin/`. */
  readonly path: string;
  readonly icon: LucideIcon;
  /** Who holds it sees the entry. */
  readonly permission: string;
}

export interface AdminGroup {
  /** Text `admin:nav.<name>`; null has no heading. */
  readonly name: string | null;
  readonly entries: readonly AdminEntry[];
}

/** The navigation of the admin console, in its order. An entry is named by the text `admin:nav.<path>`. */
export const adminGroups: readonly AdminGroup[] = [
  { name: null, entries: [{ path: '', icon: House, permission: 'directory.manage_company' }] },
  {
    name: 'organisation',
    entries: [
      { path: 'members', icon: UsersRound, permission: 'directory.manage_members' },
      { path: 'departments', icon: Network, permission: 'directory.manage_departments' },
      { path: 'roles', icon: Shield, permission: 'directory.manage_roles' },
      { path: 'import', icon: Upload, permission: 'directory.import' },
    ],
  },
  {
    name: 'attendance',
    entries: [
      { path: 'groups', icon: MapPin, permission: 'attendance.configure' },
      { path: 'shifts', icon: Clock3, permission: 'attendance.configure' },
      { path: 'calendar', icon: CalendarDays, permission: 'calendar.configure' },
    ],
  },
  {
    name: 'system',
    entries: [
      { path: 'audit', icon: Eye, permission: 'audit.read' },
      { path: 'company', icon: SlidersHorizontal, permission: 'directory.manage_company' },
    ],
  },
];

/** The groups with what somebody may open; empty ones are left out. */
export function adminGroupsFor(permissions: readonly string[]): readonly AdminGroup[] {
  return adminGroups
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter(({ permission }) => permissions.includes(permission)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Where the console opens for somebody; undefined: they have none. */
export function firstAdminPage(permissions: readonly string[]): string | undefined {
  return adminGroupsFor(permissions)[0]?.entries[0]?.path;
}
