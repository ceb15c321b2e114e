import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { fromColumn } from '../sender.js';

/** Who sits in a conversation, since when, and how far they have read. */
export interface ReaderSeat {
  readonly memberId: Id<'member'>;
  readonly joinedSeq: number;
  readonly readSeq: number;
}

/** Messages whose readers may have become more: those of members, both ends included. */
export interface ReadSpan {
  readonly conversationId: Id<'conversation'>;
  readonly from: number;
  readonly to: number;
}

/** How many have read a message, its sender not among them. */
export interface ReadCount {
  readonly conversationId: Id<'conversation'>;
  readonly seq: number;
  readonly senderId: Id<'member'>;
  readonly read: number;
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

  /** Of all these spans at once. Messages that nobody has read are left out. */
  async counts(spans: readonly ReadSpan[]): Promise<ReadCount[]> {
    if (spans.length === 0) return [];
    const rows = await this.db.query<{
      conversationId: Id<'conversation'>;
      seq: string;
      sender: string;
      readers: string;
    }>(
      `SELECT m.conversation_id AS conversationId, m.seq, m.sender, COUNT(*) AS readers
         FROM chat_message m
         JOIN chat_seat s ON s.company_id = m.company_id AND s.conversation_id = m.conversation_id
          AND s.left_at IS NULL AND s.joined_seq < m.seq AND s.read_seq >= m.seq
          AND m.sender <> CONCAT('member:', s.member_id)
        WHERE m.company_id = ? AND m.sender LIKE 'member:%'
          AND (${spans.map(() => '(m.conversation_id = ? AND m.seq BETWEEN ? AND ?)').join(' OR ')})
        GROUP BY m.conversation_id, m.seq, m.sender`,
      [currentCompanyId(), ...spans.flatMap(({ conversationId, from, to }) => [conversationId, from, to])],
    );
    return rows.map(({ conversationId, seq, sender, readers }) => ({
      conversationId,
      seq: Number(seq),
      senderId: fromColumn(sender).id as Id<'member'>,
      read: Number(readers),
    }));
  }
}
