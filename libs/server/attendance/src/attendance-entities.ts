import type { EntityClass } from '@atrium/kit';
import { DayRecordEntity } from './days/day-record.entity.js';
import { SupersededDayEntity } from './days/superseded-day.entity.js';
import { GroupMemberEntity } from './groups/group-member.entity.js';
import { GroupVersionEntity } from './groups/group-version.entity.js';
import { GroupEntity } from './groups/group.entity.js';
import { DirtyDayEntity } from './judging/dirty-day.entity.js';
import { DirtyMemberEntity } from './judging/dirty-member.entity.js';
import { PlannedDayEntity } from './judging/planned-day.entity.js';
import { LeaveAccountEntity } from './leave/leave-account.entity.js';
import { LeaveEntryEntity } from './leave/leave-entry.entity.js';
import { LeaveTypeEntity } from './leave/leave-type.entity.js';
import { LeaveEntity } from './leave/leave.entity.js';
import { PunchEvidenceEntity } from './punches/punch-evidence.entity.js';
import { PunchEntity } from './punches/punch.entity.js';
import { ShiftVersionEntity } from './shifts/shift-version.entity.js';
import { ShiftEntity } from './shifts/shift.entity.js';

/** The tables that attendance owns. */
export const attendanceEntities: readonly EntityClass[] = [
  DayRecordEntity,
  DirtyDayEntity,
  DirtyMemberEntity,
  GroupEntity,
  GroupMemberEntity,
  GroupVersionEntity,
  LeaveAccountEntity,
  LeaveEntity,
  LeaveEntryEntity,
  LeaveTypeEntity,
  PlannedDayEntity,
  PunchEntity,
  PunchEvidenceEntity,
  ShiftEntity,
  ShiftVersionEntity,
  SupersededDayEntity,
];
