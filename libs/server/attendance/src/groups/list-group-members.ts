import { Injectable } from '@nestjs/common';
import { type MemberActor, notFound } from '@atrium/kit';
import type { listGroupMembers } from '@atrium/contracts/attendance';
import type { InputOf, OutputOf } from '@atrium/contracts/core';
import { Directory, openEnd } from '@atrium/server-directory';
import { RuleBooks } from '../rules/rule-books.js';
import { GroupMembersRepository } from './group-members.repository.js';

/** Who is in a group on a day. */
@Injectable()
export class ListGroupMembers {
  constructor(
    private readonly members: GroupMembersRepository,
    private readonly books: RuleBooks,
    private readonly directory: Directory,
  ) {}

  async list(_me: MemberActor, input: InputOf<typeof listGroupMembers>): Promise<OutputOf<typeof listGroupMembers>> {
    const { groupId, cursor, limit } = input;
    if (!(await this.books.current()).groups.has(groupId)) throw notFound();
    const day = input.asOf ?? (await this.directory.today());
    const terms = new Map((await this.members.on(groupId, day)).map((term) => [term.memberId as string, term]));
    const people = await this.directory.membersAsOf({ memberIds: [...terms.keys()] }, day);
    const rest = people.filter(({ id }) => cursor === undefined || id > cursor);
    const page = rest.slice(0, limit);
    return {
      items: page.map(({ id, name, title }) => {
        const { fromDay = day, toDay = openEnd } = terms.get(id) ?? {};
        return { memberId: id, name, title, from: fromDay, to: toDay === openEnd ? null : toDay };
      }),
      nextCursor: rest.length > limit ? (page.at(-1)?.id ?? null) : null,
      total: people.length,
    };
  }
}
