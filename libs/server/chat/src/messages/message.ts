import type { LogEntry } from '@atrium/kit';
import type { MessageBody } from '@atrium/contracts/chat';
import type { ActorRef, Id } from '@atrium/contracts/core';
import { fromColumn } from '../sender.js';

/** A message as it is handed in. */
export interface NewMessage extends LogEntry {
  readonly conversationId: Id<'conversation'>;
  readonly sender: ActorRef;
  readonly commandId: Id<'command'>;
  readonly at: Date;
  readonly body: MessageBody;
}

/** A message as it is stored, with its place. */
export interface StoredMessage extends NewMessage {
  readonly seq: number;
  readonly countable: number;
  readonly lastToAll: number;
}

/** Of the table, in the order of its rows. */
export const columns = [
  'company_id',
  'conversation_id',
  'seq',
  'countable',
  'last_to_all',
  'sender',
  'command_id',
  'at',
  'body',
] as const;

/** A row under its own column names. */
export interface MessageRow {
  readonly company_id: Id<'company'>;
  readonly conversation_id: Id<'conversation'>;
  readonly seq: number | string;
  readonly countable: number | string;
  readonly last_to_all: number | string;
  readonly sender: string;
  readonly command_id: Id<'command'>;
  readonly at: Date;
  readonly body: MessageBody | string;
}

export function toMessage(row: MessageRow): StoredMessage {
  return {
    companyId: row.company_id,
    conversationId: row.conversation_id,
    seq: Number(row.seq),
    countable: Number(row.countable),
    lastToAll: Number(row.last_to_all),
    sender: fromColumn(row.sender),
    commandId: row.command_id,
    at: row.at,
    body: typeof row.body === 'string' ? (JSON.parse(row.body) as MessageBody) : row.body,
  };
}
