import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db } from '@atrium/kit';
import type { MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { fromColumn } from '../sender.js';
import type { StoredMessage } from './message.js';

/** A message that nobody has answered to yet in any way. */
export function toFreshView(message: StoredMessage): MessageView {
  const { seq, countable, lastToAll, commandId, sender, at, body } = message;
  const numbers = { seq, countable, lastToAll, change: 0 };
  return { ...numbers, commandId, sender, at: at.toISOString(), body, recalledBy: null, reactions: [] };
}

type Place = Pick<StoredMessage, 'conversationId' | 'seq'>;
const keyOf = ({ conversationId, seq }: Place): string => `${conversationId} ${seq}`;

/** Messages as people see them: with what happened to them since. */
@Injectable()
export class MessageViews {
  constructor(private readonly db: Db) {}

  /** In the order in which they came. */
  async of(messages: readonly StoredMessage[]): Promise<MessageView[]> {
    if (messages.length === 0) return [];
    // First: what happens in between is in the view without its number, and told to devices, which can take it twice.
    const changes = await this.lastChangesOf(messages);
    const recalls = await this.recallsOf(messages);
    const reactions = await this.reactionsOf(messages);
    return messages.map((message) => {
      const recalledBy = recalls.get(keyOf(message));
      const view = { ...toFreshView(message), change: changes.get(keyOf(message)) ?? 0 };
      return recalledBy
        ? { ...view, body: null, recalledBy: fromColumn(recalledBy) }
        : { ...view, reactions: reactions.get(keyOf(message)) ?? [] };
    });
  }

  private async lastChangesOf(messages: readonly Place[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.query<Place & { change: string }>(
      `SELECT conversation_id AS conversationId, seq, MAX(change_no) AS \`change\` FROM chat_change
        WHERE company_id = ? AND (conversation_id, seq) IN (?) GROUP BY conversation_id, seq`,
      [currentCompanyId(), placesOf(messages)],
    );
    return new Map(rows.map((row) => [keyOf(row), Number(row.change)]));
  }

  private async recallsOf(messages: readonly Place[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.query<Place & { actor: string }>(
      `SELECT conversation_id AS conversationId, seq, actor FROM chat_recall
        WHERE company_id = ? AND (conversation_id, seq) IN (?)`,
      [currentCompanyId(), placesOf(messages)],
    );
    return new Map(rows.map((row) => [keyOf(row), row.actor]));
  }

  private async reactionsOf(messages: readonly Place[]): Promise<ReadonlyMap<string, MessageView['reactions']>> {
    const rows = await this.db.query<Place & { code: string; memberId: Id<'member'> }>(
      `SELECT conversation_id AS conversationId, seq, code, member_id AS memberId FROM chat_reaction
        WHERE company_id = ? AND (conversation_id, seq) IN (?) ORDER BY change_no`,
      [currentCompanyId(), placesOf(messages)],
    );
    const found = new Map<string, Map<string, Id<'member'>[]>>();
    for (const row of rows) {
      const codes = found.get(keyOf(row)) ?? new Map<string, Id<'member'>[]>();
      codes.set(row.code, [...(codes.get(row.code) ?? []), row.memberId]);
      found.set(keyOf(row), codes);
    }
    return new Map(
      [...found].map(([key, codes]) => [key, [...codes].map(([code, memberIds]) => ({ code, memberIds }))]),
    );
  }
}

const placesOf = (messages: readonly Place[]) => messages.map(({ conversationId, seq }) => [conversationId, seq]);
