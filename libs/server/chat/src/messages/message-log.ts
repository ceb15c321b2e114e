import { Injectable } from '@nestjs/common';
import {
  groupedBy,
  type LogConnection,
  logEvent,
  type LogShape,
  type LogWriter,
  LogWriters,
  type SqlValue,
} from '@atrium/kit';
import { messagesAppended } from '@atrium/contracts/chat';
import { toColumn } from '../sender.js';
import { ConversationEnds } from './conversation-ends.js';
import { columns, type MessageRow, type NewMessage, type StoredMessage, toMessage } from './message.js';

/** Hears of messages right after their commit, in their order, before their senders do. */
export type MessagesStored = (messages: readonly StoredMessage[]) => void;

const keyOf = ({ companyId, sender, commandId }: NewMessage): string => `${companyId} ${toColumn(sender)} ${commandId}`;

/** Appends messages: each is answered once it is committed, a repeat with the first one's place. */
@Injectable()
export class MessageLog {
  private readonly writer: LogWriter<NewMessage, StoredMessage, StoredMessage>;
  private readonly ends = new ConversationEnds();
  private hear: MessagesStored = () => undefined;

  constructor(writers: LogWriters) {
    this.writer = writers.writer(this.shape());
  }

  append(message: NewMessage): Promise<StoredMessage> {
    return this.writer.append(message);
  }

  /** Who tells others. */
  onStored(hear: MessagesStored): void {
    this.hear = hear;
  }

  private shape(): LogShape<NewMessage, StoredMessage, StoredMessage> {
    return {
      name: 'chat.messages',
      log: { table: 'chat_message', columns, values: valuesOf },
      commandKey: 'chat_message_command',
      numberKey: 'PRIMARY',
      keyOf,
      toRows: async (entries, { sql, attempt }) => {
        // A taken number means that another process writes here too: what is remembered is old.
        if (attempt > 1) this.ends.forget(entries);
        return this.ends.numbered(entries, sql);
      },
      events: spansOf,
      committed: (rows) => {
        this.ends.remember(rows);
        this.hear(rows);
      },
      receipt: (row) => row,
      stored: storedBefore,
    };
  }
}

const valuesOf = (row: StoredMessage): SqlValue[] => [
  row.companyId,
  row.conversationId,
  row.seq,
  row.countable,
  row.lastToAll,
  toColumn(row.sender),
  row.commandId,
  row.at,
  JSON.stringify(row.body),
];

/** One event for each company: from where to where each of its conversations grew. */
function spansOf(rows: readonly StoredMessage[]) {
  return [...groupedBy(rows, ({ companyId }) => companyId)].map(([companyId, own]) =>
    logEvent(companyId, messagesAppended, {
      spans: [...groupedBy(own, ({ conversationId }) => conversationId)].map(([conversationId, messages]) => ({
        conversationId,
        from: messages[0].seq,
        to: messages.at(-1)?.seq ?? messages[0].seq,
      })),
    }),
  );
}

async function storedBefore(
  entries: readonly NewMessage[],
  sql: LogConnection,
): Promise<ReadonlyMap<string, StoredMessage>> {
  const found = new Map<string, StoredMessage>();
  for (const entry of entries) {
    const [row] = await sql.rows<MessageRow>(
      `SELECT ${columns.join(', ')} FROM chat_message WHERE company_id = ? AND sender = ? AND command_id = ?`,
      [entry.companyId, toColumn(entry.sender), entry.commandId],
    );
    if (row) found.set(keyOf(entry), toMessage(row));
  }
  return found;
}
