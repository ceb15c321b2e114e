import { type EventEnvelope, type Listener, ListensTo } from '@atrium/kit';
import type { PayloadOf } from '@atrium/contracts/core';
import { membersAdded } from '@atrium/contracts/directory';
import { RuleBooks } from '../rules/rule-books.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { MoveToGroup } from './move-to-group.js';

/** Puts newcomers into the group that is meant for them. */
@ListensTo('attendance.join-newcomers', [membersAdded])
export class JoinNewcomers implements Listener<typeof membersAdded> {
  constructor(
    private readonly books: RuleBooks,
    private readonly members: GroupMembersRepository,
    private readonly moves: MoveToGroup,
  ) {}

  async handle({ payload }: EventEnvelope<PayloadOf<typeof membersAdded>>): Promise<void> {
    const { groups } = await this.books.fresh();
    const theirs = [...groups.values()].find(({ forNewcomers }) => forNewcomers);
    if (!theirs) return;
    const known = await this.members.termsOf(payload.memberIds);
    const newcomers = payload.memberIds.filter((id) => !known.has(id));
    const [first] = theirs.versions.map(({ effectiveFrom }) => effectiveFrom).sort();
    const from = first !== undefined && payload.from < first ? first : payload.from;
    await this.moves.put(theirs.id, newcomers, from);
  }
}
