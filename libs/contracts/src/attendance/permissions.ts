export const attendancePermissions = ['attendance.punch', 'attendance.read_team', 'attendance.configure'] as const;
