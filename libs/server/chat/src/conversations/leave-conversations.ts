import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, groupedBy } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { Directory } from '@atrium/server-directory';
import { ConversationsRepository } from './conversations.repository.js';
import { Membership } from './membership.js';
import { MemberStates } from './member-states.js';
import { SeatsRepository } from './seats.repository.js';

/** Takes those who have left the company out of groups. What they said stays. */
@Injectable()
export class LeaveConversations {
  constructor(
    private readonly db: Db,
    private readonly directory: Directory,
    private readonly conversations: ConversationsRepository,
    private readonly seats: SeatsRepository,
    private readonly membership: Membership,
    private readonly states: MemberStates,
  ) {}

  /** Of these, whoever is not here today. A group whose owner goes gets the member who has been in it longest. */
  async ofThoseGone(memberIds: readonly string[]): Promise<void> {
    const here = new Set<string>(await this.directory.memberIdsAsOf({ memberIds }));
    const gone = memberIds.filter((id) => !here.has(id));
    if (gone.length === 0) return;
    const rows = await this.db.query<{ conversationId: Id<'conversation'>; memberId: Id<'member'>; role: string }>(
      `SELECT s.conversation_id AS conversationId, s.member_id AS memberId, s.role FROM chat_seat s
         JOIN chat_conversation c ON c.company_id = s.company_id AND c.id = s.conversation_id
        WHERE s.company_id = ? AND s.member_id IN (?) AND s.left_at IS NULL AND c.kind = 'group'`,
      [currentCompanyId(), gone],
    );
    for (const [conversationId, own] of groupedBy(rows, (row) => row.conversationId)) {
      await this.conversations.lock(conversationId);
      await this.membership.remove(
        conversationId,
        own.map(({ memberId }) => memberId),
      );
      if (own.some(({ role }) => role === 'owner')) await this.passOn(conversationId);
    }
  }

  /** Whoever sits in a group. */
  async seated(): Promise<string[]> {
    const rows = await this.db.query<{ memberId: string }>(
      `SELECT DISTINCT s.member_id AS memberId FROM chat_seat s
         JOIN chat_conversation c ON c.company_id = s.company_id AND c.id = s.conversation_id
        WHERE s.company_id = ? AND s.left_at IS NULL AND c.kind = 'group'`,
      [currentCompanyId()],
    );
    return rows.map(({ memberId }) => memberId);
  }

  private async passOn(conversationId: Id<'conversation'>): Promise<void> {
    const [first] = await this.db.query<{ memberId: string }>(
      `SELECT member_id AS memberId FROM chat_seat
        WHERE company_id = ? AND conversation_id = ? AND left_at IS NULL ORDER BY joined_seq, member_id LIMIT 1`,
      [currentCompanyId(), conversationId],
    );
    if (!first) return;
    await this.seats.setRole(conversationId, first.memberId, 'owner');
    await this.states.moved(conversationId, [first.memberId]);
  }
}
