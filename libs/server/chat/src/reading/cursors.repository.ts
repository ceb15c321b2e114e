import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** How far somebody says that they have read. */
export interface CursorMove {
  readonly conversationId: Id<'conversation'>;
  readonly memberId: Id<'member'>;
  readonly seq: number;
}

/** A cursor as it was written, and the number that this is of its member's state. */
export interface MovedCursor extends CursorMove {
  /** Where it stood. */
  readonly before: number;
  readonly countable: number;
  readonly stateNo: number;
}

interface SeatRow {
  readonly conversationId: string;
  readonly memberId: Id<'member'>;
  readonly readSeq: string;
}

/** Read cursors by set: seven statements, however many move. */
@Injectable()
export class CursorsRepository {
  constructor(private readonly db: Db) {}

  /**
   * Moves those that were further back. None stands past the last message, and none moves for who is not there. Inside
   * `tx.run`: seats are locked first, then counters, each in one order.
   */
  async move(moves: readonly CursorMove[]): Promise<MovedCursor[]> {
    const seats = await this.lockSeats(moves);
    const further = moves.filter((move) => move.seq > (seats.get(keyOf(move)) ?? Infinity));
    const countables = await this.countablesOf(further);
    const known = further.filter((move) => countables.has(messageOf(move)));
    if (known.length === 0) return [];
    const numbers = await this.nextNumbers(known.map(({ memberId }) => memberId));
    const moved = known.map((move, at) => ({
      conversationId: move.conversationId,
      memberId: move.memberId,
      seq: move.seq,
      before: seats.get(keyOf(move)) ?? 0,
      countable: countables.get(messageOf(move)) ?? 0,
      stateNo: numbers[at] ?? 0,
    }));
    await this.write(moved);
    return moved;
  }

  private async lockSeats(moves: readonly CursorMove[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<SeatRow>(
      `SELECT conversation_id AS conversationId, member_id AS memberId, read_seq AS readSeq FROM chat_seat
        WHERE company_id = ? AND (conversation_id, member_id) IN (?) AND left_at IS NULL
        ORDER BY conversation_id, member_id FOR UPDATE`,
      [currentCompanyId(), moves.map(({ conversationId, memberId }) => [conversationId, memberId])],
    );
    return new Map(rows.map((row) => [keyOf(row), Number(row.readSeq)]));
  }

  private async countablesOf(moves: readonly CursorMove[]): Promise<ReadonlyMap<string, number>> {
    if (moves.length === 0) return new Map();
    const rows = await this.db.query<{ conversationId: string; seq: string; countable: string }>(
      `SELECT conversation_id AS conversationId, seq, countable FROM chat_message
        WHERE company_id = ? AND (conversation_id, seq) IN (?)`,
      [currentCompanyId(), moves.map(({ conversationId, seq }) => [conversationId, seq])],
    );
    return new Map(rows.map((row) => [messageOf(row), Number(row.countable)]));
  }

  /** The next number of each, in their order: somebody who stands there twice gets two. */
  private async nextNumbers(memberIds: readonly string[]): Promise<number[]> {
    const companyId = currentCompanyId();
    const distinct = [...new Set(memberIds)].sort();
    const rows = await this.db.query<{ memberId: string; stateNo: string }>(
      `SELECT member_id AS memberId, state_no AS stateNo FROM chat_member_state
        WHERE company_id = ? AND member_id IN (?) ORDER BY member_id FOR UPDATE`,
      [companyId, distinct],
    );
    const last = new Map(rows.map(({ memberId, stateNo }) => [memberId, Number(stateNo)]));
    const numbers = memberIds.map((memberId) => {
      const next = (last.get(memberId) ?? 0) + 1;
      last.set(memberId, next);
      return next;
    });
    await this.db.query(
      `INSERT INTO chat_member_state (company_id, member_id, state_no) VALUES ?
       ON DUPLICATE KEY UPDATE state_no = VALUES(state_no)`,
      [distinct.map((memberId) => [companyId, memberId, last.get(memberId)])],
    );
    return numbers;
  }

  /** The seats are there and locked: each row meets its duplicate. */
  private async write(cursors: readonly MovedCursor[]): Promise<void> {
    await this.db.query(
      `INSERT INTO chat_seat (company_id, conversation_id, member_id, role, joined_seq, visible_from, muted,
                              read_seq, read_countable, state_no) VALUES ?
       ON DUPLICATE KEY UPDATE
         read_seq = VALUES(read_seq), read_countable = VALUES(read_countable), state_no = VALUES(state_no)`,
      [
        cursors.map(({ conversationId, memberId, seq, countable, stateNo }) => {
          return [currentCompanyId(), conversationId, memberId, 'member', 0, 1, 0, seq, countable, stateNo];
        }),
      ],
    );
  }
}

const keyOf = ({ conversationId, memberId }: { conversationId: string; memberId: string }) =>
  `${conversationId} ${memberId}`;
const messageOf = ({ conversationId, seq }: { conversationId: string; seq: number | string }) =>
  `${conversationId} ${seq}`;
