import { type EventEnvelope, isEvent, type Listener, ListensTo } from '@atrium/kit';
import { groupMembersChanged, rulesChanged } from '@atrium/contracts/attendance';
import { companyDaysChanged } from '@atrium/contracts/calendar';
import { companyChanged, membersChanged, membersLeft } from '@atrium/contracts/directory';
import { WriteHours } from './write-hours.js';

const listened = [
  rulesChanged,
  groupMembersChanged,
  companyDaysChanged,
  companyChanged,
  membersChanged,
  membersLeft,
] as const;

/** Writes hours down again when rules, groups, calendar or employment changed. Newcomers come with their group. */
@ListensTo('attendance.write-changed-hours', listened, { from: 'beginning' })
export class WriteChangedHours implements Listener<(typeof listened)[number]> {
  constructor(private readonly write: WriteHours) {}

  async handle(event: EventEnvelope): Promise<void> {
    if (isEvent(event, rulesChanged)) await this.write.ofGroups(event.payload.groupIds);
    else if (isEvent(event, companyDaysChanged)) await this.write.ofGroups();
    // Another zone may be another country, with other holidays.
    else if (isEvent(event, companyChanged)) {
      if (event.payload.fields.includes('timeZone')) await this.write.ofGroups();
    } else if (isEvent(event, groupMembersChanged)) {
      const { groupId, memberIds } = event.payload;
      // Its first members may come before its hours were ever written.
      if (groupId !== null) await this.write.ofGroups([groupId]);
      await this.write.ofMembers(memberIds);
    } else if (isEvent(event, membersLeft)) await this.write.ofMembers(event.payload.memberIds);
    else if (isEvent(event, membersChanged) && event.payload.fields.includes('employment'))
      await this.write.ofMembers(event.payload.memberIds);
  }
}
