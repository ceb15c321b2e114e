import { Injectable } from '@nestjs/common';
import { chunksOf, currentCompanyId, Db } from '@atrium/kit';
import type { ConversationRole } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

/** What a seat allows. */
export interface Seat {
  readonly conversationId: Id<'conversation'>;
  readonly role: ConversationRole;
  readonly visibleFrom: number;
}

/** Who comes, and as what. */
export interface NewSeat {
  readonly memberId: Id<'member'>;
  readonly role: ConversationRole;
}

/** Where a conversation stands. */
export interface End {
  readonly seq: number;
  readonly countable: number;
}

/** Who is in which conversation. */
@Injectable()
export class SeatsRepository {
  constructor(private readonly db: Db) {}

  /** The seats that these members have now. */
  async ofMembers(memberIds: readonly string[]): Promise<ReadonlyMap<string, readonly Seat[]>> {
    const seats = new Map<string, Seat[]>();
    for (const some of chunksOf(memberIds)) {
      const rows = await this.db.query<Omit<Seat, 'visibleFrom'> & { memberId: string; visibleFrom: string | number }>(
        `SELECT member_id AS memberId, conversation_id AS conversationId, role, visible_from AS visibleFrom
           FROM chat_seat WHERE company_id = ? AND member_id IN (?) AND left_at IS NULL`,
        [currentCompanyId(), some],
      );
      for (const { memberId, conversationId, role, visibleFrom } of rows) {
        const seat = { conversationId, role, visibleFrom: Number(visibleFrom) };
        const own = seats.get(memberId);
        if (own) own.push(seat);
        else seats.set(memberId, [seat]);
      }
    }
    return seats;
  }

  /** Everybody who is in a conversation now, in the order of their ids. */
  async membersOf(conversationId: string): Promise<{ memberId: Id<'member'>; role: ConversationRole }[]> {
    return this.db.query(
      `SELECT member_id AS memberId, role FROM chat_seat
        WHERE company_id = ? AND conversation_id = ? AND left_at IS NULL ORDER BY member_id`,
      [currentCompanyId(), conversationId],
    );
  }

  /** What a member is in a conversation; undefined: not in it. */
  async roleOf(conversationId: string, memberId: string): Promise<ConversationRole | undefined> {
    const [row] = await this.db.rows<{ role: ConversationRole }>(
      `SELECT role FROM chat_seat
        WHERE company_id = ? AND conversation_id = ? AND member_id = ? AND left_at IS NULL`,
      [currentCompanyId(), conversationId, memberId],
    );
    return row?.role;
  }

  /**
   * Seats members, or seats them again, at the end of what was said so far: they see what comes. Needs the conversation's row
   * locked. Whoever sits there already keeps their seat.
   */
  async seat(conversationId: string, members: readonly NewSeat[], end: End): Promise<void> {
    for (const some of chunksOf(members))
      await this.db.query(
        `INSERT INTO chat_seat (company_id, conversation_id, member_id, role, joined_seq, visible_from, left_at,
                                read_seq, read_countable, muted, state_no) VALUES ?
         ON DUPLICATE KEY UPDATE
           role = IF(left_at IS NULL, role, VALUES(role)),
           joined_seq = IF(left_at IS NULL, joined_seq, VALUES(joined_seq)),
           visible_from = IF(left_at IS NULL, visible_from, VALUES(visible_from)),
           read_seq = IF(left_at IS NULL, read_seq, VALUES(read_seq)),
           read_countable = IF(left_at IS NULL, read_countable, VALUES(read_countable)),
           left_at = NULL`,
        [
          some.map(({ memberId, role }) => [
            currentCompanyId(),
            conversationId,
            memberId,
            role,
            end.seq,
            end.seq + 1,
            null,
            end.seq,
            end.countable,
            0,
            0,
          ]),
        ],
      );
  }

  async unseat(conversationId: string, memberIds: readonly string[], at: Date): Promise<void> {
    for (const some of chunksOf(memberIds))
      await this.db.query(
        `UPDATE chat_seat SET left_at = ?, role = 'member'
          WHERE company_id = ? AND conversation_id = ? AND member_id IN (?) AND left_at IS NULL`,
        [at, currentCompanyId(), conversationId, some],
      );
  }

  async setRole(conversationId: string, memberId: string, role: ConversationRole): Promise<void> {
    await this.db.write(
      'UPDATE chat_seat SET role = ? WHERE company_id = ? AND conversation_id = ? AND member_id = ?',
      [role, currentCompanyId(), conversationId, memberId],
    );
  }

  async setMuted(conversationId: string, memberId: string, muted: boolean): Promise<void> {
    await this.db.write(
      'UPDATE chat_seat SET muted = ? WHERE company_id = ? AND conversation_id = ? AND member_id = ?',
      [muted ? 1 : 0, currentCompanyId(), conversationId, memberId],
    );
  }
}
