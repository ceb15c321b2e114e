interface AttendanceTab {
  /** Below `/c/<company>/`. */
  readonly path: string;
  /** In `attendance`. */
  readonly text: string;
  /** Current only at exactly this address. */
  readonly end: boolean;
  readonly permission: string | null;
}

const tabs: readonly AttendanceTab[] = [
  { path: 'attendance', text: 'tabs.clock', end: true, permission: null },
  { path: 'attendance/month', text: 'tabs.records', end: false, permission: null },
  { path: 'attendance/team', text: 'tabs.team', end: false, permission: 'attendance.read_team' },
];

/** The pages of attendance that somebody may open. */
export const attendanceTabs = (permissions: readonly string[]): readonly AttendanceTab[] =>
  tabs.filter(({ permission }) => permission === null || permissions.includes(permission));
