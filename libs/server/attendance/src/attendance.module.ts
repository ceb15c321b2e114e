import { Module } from '@nestjs/common';
import { ApprovalsModule } from '@atrium/server-approvals';
import { AuditModule } from '@atrium/server-audit';
import { CalendarModule } from '@atrium/server-calendar';
import { DirectoryModule } from '@atrium/server-directory';
import { BoardHints } from './board/board-hints.js';
import { BoardController } from './board/board.controller.js';
import { TeamBoards } from './board/board.service.js';
import { DayFactsReader } from './days/day-facts.js';
import { DayRecordsRepository } from './days/day-records.repository.js';
import { DaysController } from './days/days.controller.js';
import { ExplainedDays } from './days/explained-days.service.js';
import { Months } from './days/months.service.js';
import { MyDay } from './days/my-day.service.js';
import { TeamDays } from './days/team-days.service.js';
import { TeamReach } from './days/team-reach.js';
import { GroupMembersRepository } from './groups/group-members.repository.js';
import { GroupsController } from './groups/groups.controller.js';
import { Groups } from './groups/groups.service.js';
import { JoinNewcomers } from './groups/join-newcomers.listener.js';
import { ListGroupMembers } from './groups/list-group-members.js';
import { MoveToGroup } from './groups/move-to-group.js';
import { ShiftPreset } from './groups/shift-preset.js';
import { DirtyDays } from './judging/dirty-days.repository.js';
import { JudgeDays } from './judging/judge-days.job.js';
import { JudgeMembers } from './judging/judge-members.js';
import { MarkChangedDays } from './judging/mark-changed-days.listener.js';
import { MarkDays } from './judging/mark-days.js';
import { MarkPunchedDays } from './judging/mark-punched-days.listener.js';
import { PlanDays } from './judging/plan-days.job.js';
import { AskedLeave } from './leave/asked-leave.js';
import { BookDecidedLeave } from './leave/book-decided-leave.listener.js';
import { BookLeave } from './leave/book-leave.js';
import { GiveLeaveTypes } from './leave/give-leave-types.listener.js';
import { GrantLeave } from './leave/grant-leave.js';
import { LeaveAccounts } from './leave/leave-accounts.service.js';
import { LeaveDays } from './leave/leave-days.js';
import { LeaveLedger } from './leave/leave-ledger.repository.js';
import { LeaveNews } from './leave/leave-news.js';
import { LeaveSuite } from './leave/leave-suite.js';
import { LeaveTypesRepository } from './leave/leave-types.repository.js';
import { LeaveTypes } from './leave/leave-types.service.js';
import { LeaveController } from './leave/leave.controller.js';
import { LeavesRepository } from './leave/leaves.repository.js';
import { ForgetEvidence } from './punches/forget-evidence.job.js';
import { PastPunches } from './punches/past-punches.js';
import { PunchLog } from './punches/punch-log.js';
import { PunchesController } from './punches/punches.controller.js';
import { PunchesRepository } from './punches/punches.repository.js';
import { Punches } from './punches/punches.service.js';
import { QueuedPunches } from './punches/queued-punches.js';
import { Receipts } from './punches/receipts.js';
import { ChangePreviews } from './rules/change-preview.js';
import { EffectiveDay } from './rules/effective-day.js';
import { MemberTermsReader } from './rules/member-terms.js';
import { RuleBooks } from './rules/rule-books.js';
import { RuleNews } from './rules/rule-news.js';
import { RulesRepository } from './rules/rules.repository.js';
import { ShiftsController } from './shifts/shifts.controller.js';
import { Shifts } from './shifts/shifts.service.js';
import { WriteChangedHours } from './working-hours/write-changed-hours.listener.js';
import { WriteHours } from './working-hours/write-hours.js';

const rules = [ChangePreviews, EffectiveDay, MemberTermsReader, RuleBooks, RuleNews, RulesRepository];
const groups = [GroupMembersRepository, Groups, JoinNewcomers, ListGroupMembers, MoveToGroup, ShiftPreset, Shifts];
const punches = [ForgetEvidence, PastPunches, PunchLog, Punches, PunchesRepository, QueuedPunches, Receipts];
const days = [DayFactsReader, DayRecordsRepository, ExplainedDays, Months, MyDay, TeamDays, TeamReach];
const judging = [DirtyDays, JudgeDays, JudgeMembers, MarkChangedDays, MarkDays, MarkPunchedDays, PlanDays];
const leaveRecords = [LeaveDays, LeaveLedger, LeaveNews, LeavesRepository, LeaveTypes, LeaveTypesRepository];
const leave = [AskedLeave, BookDecidedLeave, BookLeave, GiveLeaveTypes, GrantLeave, LeaveAccounts, LeaveSuite];
const board = [BoardHints, TeamBoards];
const hours = [WriteChangedHours, WriteHours];

@Module({
  imports: [ApprovalsModule, AuditModule, CalendarModule, DirectoryModule],
  controllers: [
    BoardController,
    DaysController,
    GroupsController,
    LeaveController,
    PunchesController,
    ShiftsController,
  ],
  providers: [...rules, ...groups, ...punches, ...days, ...leaveRecords, ...leave, ...judging, ...board, ...hours],
  exports: [Groups, MoveToGroup, PastPunches, Shifts],
})
export class AttendanceModule {}
