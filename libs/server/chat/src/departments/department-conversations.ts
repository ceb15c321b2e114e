import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { parentsOf, Directory, type TreeNode } from '@atrium/server-directory';
import { upwardsFrom } from '@atrium/rules-access';
import { type Conversation, ConversationsRepository } from '../conversations/conversations.repository.js';
import { Membership } from '../conversations/membership.js';
import { MemberStates } from '../conversations/member-states.js';
import { ofDepartment } from '../conversations/sameness.js';
import { SeatsRepository } from '../conversations/seats.repository.js';
import { DepartmentSeats } from './department-seats.repository.js';

type MemberIds = readonly Id<'member'>[];

/** A conversation for each department: in it is whoever is in the department or below it, today. */
@Injectable()
export class DepartmentConversations {
  constructor(
    private readonly directory: Directory,
    private readonly conversations: ConversationsRepository,
    private readonly seats: DepartmentSeats,
    private readonly seatRows: SeatsRepository,
    private readonly membership: Membership,
    private readonly states: MemberStates,
    private readonly clock: Clock,
  ) {}

  /** Seats these members, or all, where the tree has them today. By set, inside `tx.run`; again, it changes nothing. */
  async seat(members: readonly string[] | 'all'): Promise<void> {
    const tree = await this.directory.departmentsAsOf();
    const wanted = await this.wantedSeats(members, tree);
    const there = await this.seats.of(members);
    for (const { id, name } of tree) {
      const before = there.get(id) ?? [];
      const after = wanted.get(id) ?? new Set();
      const coming = [...after].filter((memberId) => !before.includes(memberId));
      const going = before.filter((memberId) => !after.has(memberId));
      if (coming.length + going.length > 0) await this.move(await this.locked(id, name), { coming, going });
    }
    for (const [departmentId, before] of there)
      if (!tree.some(({ id }) => id === departmentId))
        await this.move(await this.locked(departmentId, ''), { coming: [], going: before });
  }

  /** Calls these conversations as their departments are called. */
  async name(departmentIds: readonly string[]): Promise<void> {
    for (const { id, name } of await this.directory.departmentsAsOf()) {
      if (!departmentIds.includes(id)) continue;
      const conversation = await this.locked(id, name);
      if (conversation.name === name) continue;
      await this.conversations.rename(conversation.id, name);
      const members = await this.seatRows.membersOf(conversation.id);
      await this.states.moved(
        conversation.id,
        members.map(({ memberId }) => memberId),
      );
    }
  }

  private async wantedSeats(
    members: readonly string[] | 'all',
    tree: readonly TreeNode[],
  ): Promise<ReadonlyMap<string, ReadonlySet<Id<'member'>>>> {
    const parents = parentsOf(tree);
    const wanted = new Map<string, Set<Id<'member'>>>();
    const whom = members === 'all' ? members : { memberIds: members };
    for (const { id, departmentIds } of await this.directory.membersAsOf(whom))
      for (const departmentId of departmentIds.flatMap((own) => [...upwardsFrom(parents, own)])) {
        const seated = wanted.get(departmentId) ?? new Set();
        wanted.set(departmentId, seated.add(id));
      }
    return wanted;
  }

  private async move({ id }: Conversation, { coming, going }: { coming: MemberIds; going: MemberIds }): Promise<void> {
    await this.membership.add(
      id,
      coming.map((memberId) => ({ memberId, role: 'member' })),
    );
    await this.membership.remove(id, going);
  }

  /** The department's conversation with its row locked; made when it is not there yet. */
  private async locked(departmentId: string, name: string): Promise<Conversation> {
    const sameness = ofDepartment(departmentId);
    const known = await this.conversations.bySameness(sameness);
    const id = known?.id ?? newId<'conversation'>();
    const fresh = { id, kind: 'department', name, departmentId: departmentId as Id<'department'>, sameness } as const;
    if (!known) await this.conversations.add(fresh, this.clock.now());
    return this.conversations.lock(id);
  }
}
