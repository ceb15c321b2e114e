import { LRUCache } from 'lru-cache';
import type { LogConnection } from '@atrium/kit';
import type { NewMessage, StoredMessage } from './message.js';

/** The last message of a conversation. */
interface End {
  readonly seq: number;
  readonly countable: number;
  readonly lastToAll: number;
}

const rememberedAtMost = 50_000;
const none: End = { seq: 0, countable: 0, lastToAll: 0 };

/**
 * Gives messages their numbers: this process remembers how far each conversation has come. Another process may know better;
 * the table's primary key refuses a number that is taken, and numbers are then given anew from the table.
 */
export class ConversationEnds {
  private readonly ends = new LRUCache<string, End>({ max: rememberedAtMost });

  /** Messages with the next numbers of their conversations, in their order. Nothing is remembered before the commit. */
  async numbered(messages: readonly NewMessage[], sql: LogConnection): Promise<StoredMessage[]> {
    const next = new Map<string, End>();
    for (const message of messages) {
      const key = keyOf(message);
      if (!next.has(key)) next.set(key, this.ends.get(key) ?? (await readEnd(message, sql)));
    }
    return messages.map((message) => {
      const end = after(next.get(keyOf(message)) ?? none, message);
      next.set(keyOf(message), end);
      return { ...message, ...end };
    });
  }

  remember(messages: readonly StoredMessage[]): void {
    for (const message of messages) {
      const { seq, countable, lastToAll } = message;
      this.ends.set(keyOf(message), { seq, countable, lastToAll });
    }
  }

  forget(messages: readonly NewMessage[]): void {
    for (const message of messages) this.ends.delete(keyOf(message));
  }
}

const keyOf = ({ companyId, conversationId }: NewMessage): string => `${companyId} ${conversationId}`;

function after({ seq, countable, lastToAll }: End, { body }: NewMessage): End {
  const toAll = body.kind === 'said' && body.mentionsAll;
  return {
    seq: seq + 1,
    countable: body.kind === 'system' ? countable : countable + 1,
    lastToAll: toAll ? seq + 1 : lastToAll,
  };
}

async function readEnd({ companyId, conversationId }: NewMessage, sql: LogConnection): Promise<End> {
  const [last] = await sql.rows<{ seq: number | string; countable: number | string; lastToAll: number | string }>(
    `SELECT seq, countable, last_to_all AS lastToAll FROM chat_message
      WHERE company_id = ? AND conversation_id = ? ORDER BY seq DESC LIMIT 1`,
    [companyId, conversationId],
  );
  return last ? { seq: Number(last.seq), countable: Number(last.countable), lastToAll: Number(last.lastToAll) } : none;
}
