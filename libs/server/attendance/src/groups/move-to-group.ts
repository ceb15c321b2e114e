import { Injectable } from '@nestjs/common';
import { Commands, type MemberActor, notFound } from '@atrium/kit';
import { groupMembersChanged, type moveToGroup } from '@atrium/contracts/attendance';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import { Directory } from '@atrium/server-directory';
import { EffectiveDay } from '../rules/effective-day.js';
import { RuleNews } from '../rules/rule-news.js';
import { RulesRepository } from '../rules/rules.repository.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { GroupEntity } from './group.entity.js';

/** Puts members into a group from a day on. */
@Injectable()
export class MoveToGroup {
  constructor(
    private readonly rules: RulesRepository,
    private readonly members: GroupMembersRepository,
    private readonly effective: EffectiveDay,
    private readonly commands: Commands,
    private readonly news: RuleNews,
    private readonly directory: Directory,
  ) {}

  async move(_me: MemberActor, input: InputOf<typeof moveToGroup>): Promise<OutputOf<typeof moveToGroup>> {
    const { groupId, from } = input;
    await this.effective.check(from, 'from');
    return this.commands.once(input.commandId, async () => {
      const group = await this.rules.lock(GroupEntity, groupId);
      const memberIds = [...new Set(input.memberIds)];
      const known = await this.directory.names(memberIds);
      if (memberIds.some((id) => !known.has(id))) throw notFound();
      await this.put(groupId, memberIds, from);
      await this.news.record({
        action: 'attendance.group_members_moved',
        subjectKind: 'group',
        subjectId: groupId,
        subjectName: group.name,
        changes: { members: [null, memberIds], from: [null, from] },
      });
      return { moved: memberIds.length };
    });
  }

  /** Puts members there in the running transaction, and announces it. */
  async put(groupId: string, memberIds: readonly string[], from: string): Promise<void> {
    if (memberIds.length === 0) return;
    await this.members.move(memberIds, groupId, from);
    await this.news.tell(groupMembersChanged, { groupId, memberIds: [...memberIds], from });
  }
}
