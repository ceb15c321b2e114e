import { type EventEnvelope, isEvent, type Listener, ListensTo } from '@atrium/kit';
import { groupMembersChanged, rulesChanged } from '@atrium/contracts/attendance';
import { companyDaysChanged } from '@atrium/contracts/calendar';
import { membersAdded, membersChanged, membersLeft } from '@atrium/contracts/directory';
import { addDays } from '@atrium/rules-attendance';
import { Directory } from '@atrium/server-directory';
import { GroupMembersRepository } from '../groups/group-members.repository.js';
import { RuleBooks } from '../rules/rule-books.js';
import { MarkDays } from './mark-days.js';

const listened = [
  rulesChanged,
  groupMembersChanged,
  companyDaysChanged,
  membersAdded,
  membersChanged,
  membersLeft,
] as const;

/** Marks the days that a change of rules, groups, calendar or employment may have changed. */
@ListensTo('attendance.mark-changed-days', listened, { from: 'beginning' })
export class MarkChangedDays implements Listener<(typeof listened)[number]> {
  constructor(
    private readonly groupMembers: GroupMembersRepository,
    private readonly books: RuleBooks,
    private readonly directory: Directory,
    private readonly days: MarkDays,
  ) {}

  async handle(event: EventEnvelope): Promise<void> {
    if (isEvent(event, rulesChanged)) {
      const { groupIds, from } = event.payload;
      await this.days.from(await this.groupMembers.idsFrom(groupIds, from), from, 'rules');
    } else if (isEvent(event, groupMembersChanged)) {
      await this.days.from(event.payload.memberIds, event.payload.from, 'group');
    } else if (isEvent(event, companyDaysChanged)) {
      await this.calendarChanged(event.payload.days);
    } else if (isEvent(event, membersLeft)) {
      await this.days.from(event.payload.memberIds, addDays(event.payload.lastDay, 1), 'employment');
    } else if (isEvent(event, membersAdded)) {
      await this.days.from(event.payload.memberIds, event.payload.from, 'employment');
    } else if (isEvent(event, membersChanged) && event.payload.fields.includes('employment')) {
      await this.days.from(event.payload.memberIds, event.payload.from, 'employment');
    }
  }

  /** Groups that go by the calendar; days that have not come are planned when they do. */
  private async calendarChanged(days: readonly string[]): Promise<void> {
    const today = await this.directory.today();
    const [first] = days.filter((day) => day <= today).sort();
    if (first === undefined) return;
    const { groups } = await this.books.fresh();
    await this.days.from(await this.groupMembers.idsFrom([...groups.keys()], first), first, 'calendar');
  }
}
