import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** Who sits in a conversation, since when, and how far they have read. */
export interface ReaderSeat {
  readonly memberId: Id<'member'>;
  readonly joinedSeq: number;
  readonly readSeq: number;
}

@Injectable()
export class ReadersRepository {
  constructor(private readonly db: Db) {}

  /** Everybody who is there now: one range of the primary key. */
  async seats(conversationId: string): Promise<ReaderSeat[]> {
    const rows = await this.db.rows<{ member_id: Id<'member'>; joined_seq: string; read_seq: string }>(
      `SELECT member_id, joined_seq, read_seq FROM chat_seat
        WHERE company_id = ? AND conversation_id = ? AND left_at IS NULL`,
      [currentCompanyId(), conversationId],
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      joinedSeq: Number(row.joined_seq),
      readSeq: Number(row.read_seq),
    }));
  }
}
