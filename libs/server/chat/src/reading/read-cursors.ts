import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { asMachine, chunksOf, currentCompanyId, Db, groupedBy, type MemberActor, Realtime, Tx } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { MemberStates } from '../conversations/member-states.js';
import { LiveReaders } from './live-readers.js';

/** How far somebody has read. */
export interface Cursor {
  readonly conversationId: Id<'conversation'>;
  readonly seq: number;
}

interface Move extends Cursor {
  readonly companyId: Id<'company'>;
  readonly memberId: Id<'member'>;
}

/** A cursor as it was written. */
interface Grown extends Cursor {
  readonly memberId: Id<'member'>;
  readonly countable: number;
  readonly stateNo: number;
}

const flushMs = 1000;
const rowsAtOnce = 500;

/** Read cursors: they only grow, are gathered for a second, and written many to a statement. */
@Injectable()
export class ReadCursors implements OnApplicationShutdown {
  private moves = new Map<string, Move>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly states: MemberStates,
    private readonly readers: LiveReaders,
    private readonly realtime: Realtime,
  ) {}

  /** The member has read up to here. Written within a second or so; a crash before loses it, and the device says it again. */
  move({ companyId, memberId }: MemberActor, { conversationId, seq }: Cursor): void {
    const key = `${companyId} ${memberId} ${conversationId}`;
    const known = this.moves.get(key);
    if (known && known.seq >= seq) return;
    this.moves.set(key, { companyId, memberId, conversationId, seq });
    this.timer ??= setTimeout(() => void this.flush(), flushMs).unref();
  }

  /** Writes what was gathered, now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const moves = [...this.moves.values()];
    this.moves = new Map();
    this.flushing = this.flushing.then(() => this.write(moves));
    return this.flushing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  private async write(moves: readonly Move[]): Promise<void> {
    for (const [companyId, own] of groupedBy(moves, (move) => move.companyId))
      await asMachine({ operation: 'chat.read-cursors', companyId }, async () => {
        for (const [conversationId, some] of groupedBy(own, (move) => move.conversationId))
          await this.writeOne(conversationId, some);
      }).catch(() => this.again(own));
  }

  /** While the database is away, the moves wait for the next second. */
  private again(moves: readonly Move[]): void {
    for (const move of moves) {
      const key = `${move.companyId} ${move.memberId} ${move.conversationId}`;
      if ((this.moves.get(key)?.seq ?? 0) < move.seq) this.moves.set(key, move);
    }
    this.timer ??= setTimeout(() => void this.flush(), flushMs).unref();
  }

  private async writeOne(conversationId: Id<'conversation'>, moves: readonly Move[]): Promise<void> {
    const companyId = currentCompanyId();
    for (const some of chunksOf(moves, rowsAtOnce)) {
      const grown = await this.tx.run(() => this.grow(conversationId, some));
      for (const { memberId, ...cursor } of grown)
        this.realtime.toMembers(companyId, [memberId], JSON.stringify({ kind: 'chat.read', ...cursor }));
      await this.readers.tell(conversationId, grown);
    }
  }

  /** Those that were further back; a cursor never stands past the last message, nor moves for who is not there. */
  private async grow(conversationId: string, moves: readonly Move[]): Promise<readonly Grown[]> {
    const companyId = currentCompanyId();
    const rows = await this.db.query<{ memberId: string; readSeq: string }>(
      `SELECT member_id AS memberId, read_seq AS readSeq FROM chat_seat
        WHERE company_id = ? AND conversation_id = ? AND member_id IN (?) AND left_at IS NULL
        ORDER BY member_id FOR UPDATE`,
      [companyId, conversationId, moves.map(({ memberId }) => memberId)],
    );
    const before = new Map(rows.map(({ memberId, readSeq }) => [memberId, Number(readSeq)]));
    const further = moves.filter(({ memberId, seq }) => seq > (before.get(memberId) ?? Infinity));
    if (further.length === 0) return [];
    const cases = further.map(() => 'WHEN ? THEN ?').join(' ');
    await this.db.query(
      `UPDATE chat_seat s
         JOIN chat_message m ON m.company_id = s.company_id AND m.conversation_id = s.conversation_id
          AND m.seq = CASE s.member_id ${cases} END
          SET s.read_seq = m.seq, s.read_countable = m.countable
        WHERE s.company_id = ? AND s.conversation_id = ? AND s.member_id IN (?) AND m.seq > s.read_seq`,
      [
        ...further.flatMap(({ memberId, seq }) => [memberId, seq]),
        companyId,
        conversationId,
        further.map(({ memberId }) => memberId),
      ],
    );
    const memberIds = further.map(({ memberId }) => memberId);
    await this.states.number(conversationId, memberIds);
    const grown = await this.db.query<Grown>(
      `SELECT member_id AS memberId, conversation_id AS conversationId, read_seq AS seq, read_countable AS countable,
              state_no AS stateNo
         FROM chat_seat WHERE company_id = ? AND conversation_id = ? AND member_id IN (?)`,
      [companyId, conversationId, memberIds],
    );
    return grown.map((row) => ({
      ...row,
      seq: Number(row.seq),
      countable: Number(row.countable),
      stateNo: Number(row.stateNo),
    }));
  }
}
