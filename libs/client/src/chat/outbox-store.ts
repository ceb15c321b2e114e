import type { MessageDraft } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

export interface Refusal {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A message that its writer sees, and that the server is not known to have. */
export interface OutboxRecord {
  readonly commandId: Id<'command'>;
  readonly conversationId: Id<'conversation'>;
  readonly draft: MessageDraft;
  /** Milliseconds since 1970, by the device. */
  readonly writtenAt: number;
  /** Its place among the others: they are sent from the lowest. */
  readonly place: number;
  /** Why the server will not have it; null: it is on its way. */
  readonly refused: Refusal | null;
}

/** Where messages outlive the page until the server has them. */
export interface OutboxStore {
  load(): Promise<readonly OutboxRecord[]>;
  /** Adds a record, or replaces the one of the same `commandId`. */
  put(record: OutboxRecord): Promise<void>;
  remove(commandId: Id<'command'>): Promise<void>;
}
