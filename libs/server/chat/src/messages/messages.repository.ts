import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, type SqlValue } from '@atrium/kit';
import { columns, type MessageRow, type StoredMessage, toMessage } from './message.js';

const fields = columns.join(', ');

export interface Span {
  /** Both ends included. */
  readonly from: number;
  readonly to: number;
}

/** Reads messages where they lie. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly db: Db) {}

  async one(conversationId: string, seq: number): Promise<StoredMessage | undefined> {
    const [message] = await this.between(conversationId, { from: seq, to: seq });
    return message;
  }

  /** These, in no particular order; what is not there is left out. */
  async some(places: readonly Pick<StoredMessage, 'conversationId' | 'seq'>[]): Promise<StoredMessage[]> {
    if (places.length === 0) return [];
    const rows = await this.db.query<MessageRow>(
      `SELECT ${fields} FROM chat_message WHERE company_id = ? AND (conversation_id, seq) IN (?)`,
      [currentCompanyId(), places.map(({ conversationId, seq }) => [conversationId, seq])],
    );
    return rows.map(toMessage);
  }

  /** In their order. */
  between(conversationId: string, { from, to }: Span): Promise<StoredMessage[]> {
    return this.read('AND seq BETWEEN ? AND ? ORDER BY seq', [conversationId, from, to]);
  }

  /** So many before one (left out: at the end), in their order. */
  async before(conversationId: string, span: { from: number; before?: number | undefined; limit: number }) {
    const { from, before = Number.MAX_SAFE_INTEGER, limit } = span;
    const found = await this.read('AND seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?', [
      conversationId,
      from,
      before,
      String(limit),
    ]);
    return found.reverse();
  }

  /** The last message of each of these conversations; those without one are left out. */
  async lastOf(conversationIds: readonly string[]): Promise<ReadonlyMap<string, StoredMessage>> {
    if (conversationIds.length === 0) return new Map();
    const companyId = currentCompanyId();
    const rows = await this.db.query<MessageRow>(
      `SELECT ${columns.map((column) => `m.${column}`).join(', ')}
         FROM (SELECT conversation_id, MAX(seq) AS seq FROM chat_message
                WHERE company_id = ? AND conversation_id IN (?) GROUP BY conversation_id) l
         JOIN chat_message m ON m.company_id = ? AND m.conversation_id = l.conversation_id AND m.seq = l.seq`,
      [companyId, conversationIds, companyId],
    );
    return new Map(rows.map((row) => [row.conversation_id as string, toMessage(row)]));
  }

  private async read(where: string, values: readonly SqlValue[]): Promise<StoredMessage[]> {
    const rows = await this.db.rows<MessageRow>(
      `SELECT ${fields} FROM chat_message WHERE company_id = ? AND conversation_id = ? ${where}`,
      [currentCompanyId(), ...values],
    );
    return rows.map(toMessage);
  }
}
