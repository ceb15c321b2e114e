export { attendanceEntities } from './attendance-entities.js';
export { AttendanceModule } from './attendance.module.js';
export { Groups, type NewGroup } from './groups/groups.service.js';
export { MoveToGroup } from './groups/move-to-group.js';
export { type PastPress, PastPunches } from './punches/past-punches.js';
export { Shifts } from './shifts/shifts.service.js';
