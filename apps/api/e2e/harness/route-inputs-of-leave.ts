import { newCommandId } from '@atrium/client';
import * as attendance from '@atrium/contracts/attendance';
import { given } from './tries.js';

let made = 0;

given(attendance.listLeaveTypes, () => ({}));
given(attendance.createLeaveType, () => ({
  ...{ commandId: newCommandId(), code: `made_${++made}`, name: `Leave ${made}` },
  ...{ unit: 'day' as const, paid: false, limited: true },
}));
given(attendance.changeLeaveType, ({ leaveTypeId }) => ({ leaveTypeId, name: `Leave ${++made}` }));
given(attendance.grantLeave, ({ memberId, leaveTypeId }) => ({
  ...{ commandId: newCommandId(), memberId, leaveTypeId, minutes: 480 },
  ...{ validFrom: '2026-01-05', validTo: '2026-12-31', reason: 'Given' },
}));
given(attendance.adjustLeave, ({ memberId, leaveTypeId, leaveLotId }) => ({
  ...{ commandId: newCommandId(), memberId, leaveTypeId, lotId: leaveLotId },
  ...{ minutes: 60, reason: 'Counted wrongly' },
}));
given(attendance.myLeave, () => ({}));
given(attendance.listMyLeaveEntries, ({ leaveTypeId }) => ({ leaveTypeId }));
given(attendance.memberLeave, ({ memberId }) => ({ memberId }));
given(attendance.listLeaveEntries, ({ memberId, leaveTypeId }) => ({ memberId, leaveTypeId }));
