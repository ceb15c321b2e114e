import type { Id } from '@atrium/contracts/core';
import type { OutboxRecord, OutboxStore, Refusal } from './outbox-store.js';

/** A message as its writer sees it before it stands in the log. */
export interface PendingMessage extends OutboxRecord {
  /** The number that the server gave it: shown here until the message itself has come. */
  readonly sentAs: number | null;
}

type ConversationId = Id<'conversation'>;
const none: readonly PendingMessage[] = [];

/** Messages that are not in the log yet, by conversation, in the order in which they were written. Storage follows behind. */
export class Outbox {
  private readonly lists = new Map<ConversationId, readonly PendingMessage[]>();
  private place = 0;
  /** One write after another, so that the last word about a message is the last one stored. */
  private writes: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: OutboxStore,
    /** Something may be sent, or looks different. */
    private readonly onChange: (conversationId: ConversationId) => void,
  ) {}

  /** What an earlier page left, before whatever was written since. */
  load(): Promise<void> {
    return this.write(async () => {
      const left = [...(await this.store.load())].sort((a, b) => a.place - b.place);
      this.place = left.at(-1)?.place ?? 0;
      // A list is complete before anybody hears of it: whoever hears sends the first.
      for (const conversationId of new Set(left.map((record) => record.conversationId))) {
        const before = left.filter((record) => record.conversationId === conversationId);
        this.put(conversationId, [
          ...before.map((record) => ({ ...record, sentAs: null })),
          ...this.of(conversationId),
        ]);
      }
    });
  }

  of(conversationId: ConversationId): readonly PendingMessage[] {
    return this.lists.get(conversationId) ?? none;
  }

  conversationIds(): readonly ConversationId[] {
    return [...this.lists.keys()];
  }

  /** At the end, shown at once. It may be sent when it is stored. */
  add(message: Pick<PendingMessage, 'commandId' | 'conversationId' | 'draft' | 'writtenAt'>): void {
    const pending: PendingMessage = { ...message, place: 0, refused: null, sentAs: null };
    this.put(message.conversationId, [...this.of(message.conversationId), pending]);
    void this.write(async () => {
      const place = ++this.place;
      await this.save({ ...pending, place }).finally(() => this.set(pending, { place }));
    });
  }

  /** The one whose turn it is: those that were refused are passed over, one that has no place in storage yet is waited for. */
  next(conversationId: ConversationId): PendingMessage | null {
    const first = this.of(conversationId).find(({ refused, sentAs }) => refused === null && sentAs === null);
    return first && first.place > 0 ? first : null;
  }

  /** The server has it, under this number. */
  settle(conversationId: ConversationId, commandId: string, seq: number): void {
    const pending = this.find(conversationId, commandId);
    if (!pending || pending.sentAs !== null) return;
    this.set(pending, { sentAs: seq, refused: null });
    void this.write(() => this.store.remove(pending.commandId));
  }

  /** The server will never have it as it is. */
  refuse(conversationId: ConversationId, commandId: string, refusal: Refusal): void {
    const pending = this.find(conversationId, commandId);
    if (!pending || pending.sentAs !== null) return;
    this.set(pending, { refused: refusal });
    void this.write(() => this.save({ ...pending, refused: refusal }));
  }

  /** Sends a refused one again, after the others: the same command, so that it is stored once whatever happened before. */
  retry(conversationId: ConversationId, commandId: string): void {
    const pending = this.find(conversationId, commandId);
    if (!pending?.refused) return;
    this.drop(pending);
    this.add(pending);
  }

  /** Its writer gives it up. */
  discard(conversationId: ConversationId, commandId: string): void {
    const pending = this.find(conversationId, commandId);
    if (!pending || pending.sentAs !== null) return;
    this.drop(pending);
    void this.write(() => this.store.remove(pending.commandId));
  }

  /** Those up to `seq` stand in the log now. */
  forgetSent(conversationId: ConversationId, seq: number): void {
    const before = this.of(conversationId);
    const after = before.filter(({ sentAs }) => sentAs === null || sentAs > seq);
    if (after.length < before.length) this.put(conversationId, after);
  }

  private find(conversationId: ConversationId, commandId: string): PendingMessage | undefined {
    return this.of(conversationId).find((one) => one.commandId === commandId);
  }

  private set({ conversationId, commandId }: PendingMessage, news: Partial<PendingMessage>): void {
    const list = this.of(conversationId);
    this.put(
      conversationId,
      list.map((one) => (one.commandId === commandId ? { ...one, ...news } : one)),
    );
  }

  private drop(pending: PendingMessage): void {
    const list = this.of(pending.conversationId);
    this.put(
      pending.conversationId,
      list.filter((one) => one !== pending),
    );
  }

  private put(conversationId: ConversationId, list: readonly PendingMessage[]): void {
    if (list.length > 0) this.lists.set(conversationId, list);
    else this.lists.delete(conversationId);
    this.onChange(conversationId);
  }

  private save({ sentAs: _, ...record }: PendingMessage): Promise<void> {
    return this.store.put(record);
  }

  /** Storage that fails (full, forbidden) is no reason not to send. */
  private write(act: () => Promise<void>): Promise<void> {
    this.writes = this.writes.then(act).catch(() => undefined);
    return this.writes;
  }
}
