import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, type MemberActor, notFound, pageOffset } from '@atrium/kit';
import type { ConversationView, HeadView } from '@atrium/contracts/chat';
import { MemberStates } from './member-states.js';
import { ConversationViews, type OwnSeat } from './conversation-views.js';

const fields = `conversation_id AS conversationId, role, visible_from AS visibleFrom, read_seq AS readSeq,
  read_countable AS readCountable, muted, left_at IS NULL AS isMember, state_no AS stateNo`;

/** The driver may give large integers as text. */
type SeatRow = Omit<OwnSeat, Large> & Readonly<Record<Large, number | string>>;
type Large = 'visibleFrom' | 'readSeq' | 'readCountable' | 'stateNo';

/** A member's own conversations, and how far their devices are behind. */
@Injectable()
export class OwnConversations {
  constructor(
    private readonly db: Db,
    private readonly views: ConversationViews,
    private readonly states: MemberStates,
  ) {}

  async one(me: MemberActor, conversationId: string): Promise<ConversationView> {
    const seats = await this.seats(me, 'AND conversation_id = ? AND left_at IS NULL', [conversationId]);
    const [view] = await this.views.of(me, seats);
    if (!view) throw notFound();
    return view;
  }

  /** Those with the newest message first. */
  async page(
    me: MemberActor,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: ConversationView[]; nextCursor: string | null }> {
    const offset = pageOffset(cursor);
    const rows = await this.db.query<{ conversationId: string }>(
      `SELECT s.conversation_id AS conversationId,
              (SELECT MAX(m.at) FROM chat_message m WHERE m.company_id = s.company_id
                  AND m.conversation_id = s.conversation_id
                  AND m.seq = (SELECT MAX(l.seq) FROM chat_message l
                                WHERE l.company_id = s.company_id AND l.conversation_id = s.conversation_id)) AS newest
         FROM chat_seat s
        WHERE s.company_id = ? AND s.member_id = ? AND s.left_at IS NULL
        ORDER BY newest IS NULL, newest DESC, s.conversation_id LIMIT ? OFFSET ?`,
      [currentCompanyId(), me.memberId, limit + 1, offset],
    );
    const ids = rows.slice(0, limit).map(({ conversationId }) => conversationId);
    const items = await this.some(me, ids);
    return { items, nextCursor: rows.length > limit ? String(offset + limit) : null };
  }

  /** These, in this order. */
  async some(me: MemberActor, conversationIds: readonly string[]): Promise<ConversationView[]> {
    if (conversationIds.length === 0) return [];
    const seats = await this.seats(me, 'AND conversation_id IN (?)', [conversationIds]);
    const byId = new Map(seats.map((seat) => [seat.conversationId as string, seat]));
    return this.views.of(
      me,
      conversationIds.flatMap((id) => byId.get(id) ?? []),
    );
  }

  /** What changed for the member since their number, oldest change first. */
  async since(me: MemberActor, stateNo: number, limit: number) {
    // Before the rows: what is written in between has a higher number, and is told.
    const now = (await this.states.numbers([me.memberId])).get(me.memberId) ?? 0;
    const seats = await this.seats(me, 'AND state_no > ? ORDER BY state_no LIMIT ?', [stateNo, limit + 1]);
    const some = seats.slice(0, limit);
    return {
      conversations: await this.views.of(me, some),
      stateNo: seats.length > limit ? (some.at(-1)?.stateNo ?? stateNo) : Math.max(now, some.at(-1)?.stateNo ?? 0),
      more: seats.length > limit,
    };
  }

  /** Of the member's conversations, those that are further than the device knows. */
  async ahead(
    conversationIds: readonly string[],
    known: readonly { conversationId: string; seq: number; change: number }[],
  ): Promise<HeadView[]> {
    const before = new Map(known.map((one) => [one.conversationId, one]));
    const heads = await this.views.heads(conversationIds);
    return heads.filter(({ conversationId, seq, change }) => {
      const one = before.get(conversationId);
      return seq > (one?.seq ?? 0) || change > (one?.change ?? 0);
    });
  }

  private async seats(me: MemberActor, where: string, values: readonly unknown[]): Promise<OwnSeat[]> {
    const rows = await this.db.query<SeatRow>(
      `SELECT ${fields} FROM chat_seat WHERE company_id = ? AND member_id = ? ${where}`,
      [currentCompanyId(), me.memberId, ...values],
    );
    return rows.map((row) => ({
      ...row,
      visibleFrom: Number(row.visibleFrom),
      readSeq: Number(row.readSeq),
      readCountable: Number(row.readCountable),
      stateNo: Number(row.stateNo),
    }));
  }
}
