import { Injectable } from '@nestjs/common';
import type { ChangePreview } from '@atrium/contracts/attendance';
import { Directory } from '@atrium/server-directory';
import { DayRecordsRepository } from '../days/day-records.repository.js';
import { GroupMembersRepository } from '../groups/group-members.repository.js';
import { RuleBooks } from './rule-books.js';

const namesShown = 10;

/** Who a change of rules would touch. */
@Injectable()
export class ChangePreviews {
  constructor(
    private readonly books: RuleBooks,
    private readonly members: GroupMembersRepository,
    private readonly records: DayRecordsRepository,
    private readonly directory: Directory,
  ) {}

  /** Of a change of these groups' rules from a day on. */
  async of(groupIds: readonly string[], from: string): Promise<ChangePreview> {
    const memberIds = await this.members.idsFrom(groupIds, from);
    const names = await this.directory.names(memberIds.slice(0, namesShown));
    const book = await this.books.current();
    return {
      members: memberIds.length,
      judgedDays: await this.records.countFinal(memberIds, from),
      examples: [...names.values()].map(({ name }) => name),
      groupNames: groupIds.flatMap((id) => book.groups.get(id)?.name ?? []),
    };
  }
}
