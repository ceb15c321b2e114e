import { type EventEnvelope, isEvent, type Listener, ListensTo } from '@atrium/kit';
import { departmentsChanged, membersAdded, membersChanged, membersLeft } from '@atrium/contracts/directory';
import { LeaveConversations } from '../conversations/leave-conversations.js';
import { DepartmentConversations } from './department-conversations.js';

const listened = [membersAdded, membersChanged, membersLeft, departmentsChanged] as const;

/** Keeps the conversations of departments as the tree is. */
@ListensTo('chat.follow-departments', listened, { from: 'beginning' })
export class FollowDepartments implements Listener<(typeof listened)[number]> {
  constructor(
    private readonly departments: DepartmentConversations,
    private readonly leave: LeaveConversations,
  ) {}

  async handle(event: EventEnvelope): Promise<void> {
    if (isEvent(event, departmentsChanged)) return this.treeChanged(event.payload);
    if (isEvent(event, membersLeft)) await this.leave.ofThoseGone(event.payload.memberIds);
    if (isEvent(event, membersAdded) || isEvent(event, membersLeft))
      await this.departments.seat(event.payload.memberIds);
    if (isEvent(event, membersChanged) && event.payload.fields.some((field) => moving.has(field)))
      await this.departments.seat(event.payload.memberIds);
  }

  private async treeChanged({ departmentIds, fields }: { departmentIds: string[]; fields: string[] }): Promise<void> {
    if (fields.includes('parent') || fields.includes('archived')) await this.departments.seat('all');
    if (fields.includes('name')) await this.departments.name(departmentIds);
  }
}

/** Titles, phones and line managers move nobody. */
const moving = new Set<string>(['departments', 'employment']);
