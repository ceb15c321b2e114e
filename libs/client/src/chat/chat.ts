import type { ConversationView, MessageDraft, MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { newCommandId } from '../command-id.js';
import type { MessageName } from './chat-http.js';
import { type ConversationRow, type Draft, inOrder, rowOf } from './chat-rows.js';
import type { ConversationId } from './chat-state.js';
import { type ChatSettings, ChatSync } from './chat-sync.js';
import type { Conversation } from './conversation.js';
import { forgetBefore, takeView } from './conversation-log.js';
import type { MessageRun } from './message-run.js';
import { Notices } from './notices.js';
import type { PendingMessage } from './outbox.js';
import { Remembered } from './remembered.js';
import { hasOlder, newestStep, olderStep, pageSize } from './steps.js';
import { takeConversation } from './syncing.js';

/** A conversation as its page shows it. */
export interface MessagesSnapshot {
  readonly messages: MessageRun;
  /** Own messages that are not among them yet, in the order in which they were written. */
  readonly pending: readonly PendingMessage[];
  readonly older: 'none' | 'more' | 'loading';
  /** How many have read what this person has sent, by seq. */
  readonly readers: ReadonlyMap<number, number>;
}

/**
 * Chat on one device: the face of the delivery protocol for pages. Snapshots are the same objects as long as nothing in them
 * has changed. Give it frames by `receive`, and tell it when the socket comes and goes.
 */
export class Chat {
  private readonly sync: ChatSync;
  private readonly notices = new Notices();
  private readonly drafts = new Map<ConversationId, Draft>();
  private readonly rows = new Remembered((parts: Parameters<typeof rowOf>) => rowOf(...parts));
  private readonly list = new Remembered(inOrder);
  private readonly pages = new Remembered(pageOf);

  constructor(private readonly settings: ChatSettings) {
    this.sync = new ChatSync(settings, () => this.notices.tell());
  }

  /** Begins with what an earlier page left unsent. Call it once. */
  start(): Promise<void> {
    return this.sync.loadOutbox();
  }

  subscribe(listener: () => void): () => void {
    return this.notices.subscribe(listener);
  }

  connected(): void {
    this.notices.together(() => this.sync.connected());
  }

  disconnected(): void {
    this.notices.together(() => this.sync.disconnected());
  }

  receive(frame: unknown): void {
    this.notices.together(() => this.sync.receive(frame));
  }

  /** The page came to the front. */
  wake(): void {
    this.sync.syncing.sayAllHeads();
  }

  /** The page goes: what was read is told now. */
  close(): void {
    this.sync.reading.tell();
    this.disconnected();
    this.sync.sending.close();
  }

  /** False before the first sync: there may be conversations that this device has not heard of. */
  isReady(): boolean {
    return this.sync.isReady;
  }

  /** All of the reader's conversations, the newest first. */
  conversations(): readonly ConversationRow[] {
    const { state, outbox } = this.sync;
    const rows = state
      .all()
      .map((one) => this.rows.of(one.view.id, [one, outbox.of(one.view.id), this.drafts.get(one.view.id) ?? null]));
    return this.list.of('all', rows);
  }

  /** Null: no conversation of the reader, as far as this device knows. */
  messages(id: ConversationId): MessagesSnapshot | null {
    const { state, outbox } = this.sync;
    const conversation = state.get(id);
    if (!conversation) return null;
    const older = !hasOlder(conversation) ? 'none' : this.sync.isAsked(`older:${id}`) ? 'loading' : 'more';
    return this.pages.of(id, [conversation.log.run, outbox.of(id), older, conversation.readers]);
  }

  /** A conversation that came over HTTP, e.g. a new one: known at once, before the sync tells. */
  know(view: ConversationView): void {
    if (!this.sync.state.get(view.id)) takeConversation(this.sync.state, view);
  }

  /** Somebody looks at it: it has a page at least, and is kept without gaps. */
  open(id: ConversationId): void {
    const { state } = this.sync;
    const before = state.get(id);
    if (!before || before.open) return;
    state.set({ ...before, open: true });
    if (isBehind(before)) this.fetchNewest(id, pageSize);
    else if (before.log.run.length < pageSize) this.loadOlder(id);
  }

  /** Nobody looks any more: of its messages the last page is kept. */
  leave(id: ConversationId): void {
    this.sync.state.update(id, (one) => ({
      ...one,
      open: false,
      log: forgetBefore(one.log, one.log.run.to + 1 - pageSize),
    }));
  }

  /** Fetches the last message of a conversation whose row is seen, if it isn't there. */
  preview(id: ConversationId): void {
    const conversation = this.sync.state.get(id);
    if (conversation && !conversation.open && isBehind(conversation)) this.fetchNewest(id, 1);
  }

  loadOlder(id: ConversationId): void {
    this.sync.askOnce(`older:${id}`, () => olderStep(this.sync.state, id));
    this.notices.tell();
  }

  /** Shows the message as pending, keeps it, and sends it when its turn comes. Gives the name of its command. */
  send(conversationId: ConversationId, draft: MessageDraft): Id<'command'> {
    const writtenAt = this.settings.time.now();
    const commandId = newCommandId(writtenAt);
    this.sync.outbox.add({ conversationId, commandId, draft, writtenAt });
    return commandId;
  }

  /** Sends a refused message again, after the others. */
  retry(conversationId: ConversationId, commandId: string): void {
    this.sync.outbox.retry(conversationId, commandId);
  }

  /** Gives up a message. Not while it is under way: it may be stored already. */
  discard(conversationId: ConversationId, commandId: string): void {
    if (!this.sync.sending.isUnderWay(conversationId, commandId)) this.sync.outbox.discard(conversationId, commandId);
  }

  markRead(conversationId: ConversationId, seq: number): void {
    this.notices.together(() => this.sync.reading.mark(conversationId, seq));
  }

  /** What is being written; empty: nothing any more. */
  setDraft(id: ConversationId, text: string): void {
    const before = this.drafts.get(id);
    if ((before?.text ?? '') === text) return;
    if (text === '') this.drafts.delete(id);
    else this.drafts.set(id, { text, since: before?.since ?? this.settings.time.now() });
    this.notices.tell();
  }

  async recall(message: MessageName): Promise<void> {
    this.takeView(message, await this.settings.http.recall(message));
  }

  async react(message: MessageName, code: string, on: boolean): Promise<void> {
    this.takeView(message, await this.settings.http.react(message, code, on));
  }

  private takeView({ conversationId }: MessageName, view: MessageView): void {
    this.sync.state.update(conversationId, (one) => ({ ...one, log: takeView(one.log, view) }));
  }

  private fetchNewest(id: ConversationId, size: number): void {
    this.sync.askOnce(`newest:${id}`, () => {
      const conversation = this.sync.state.get(id);
      return conversation ? newestStep(this.sync.state, conversation, size) : null;
    });
  }
}

function isBehind({ log, head }: Conversation): boolean {
  return log.run.to < log.known.seq || log.change < log.known.change || (head.seq > 0 && log.run.length === 0);
}

type Page = MessagesSnapshot;
type PageParts = readonly [Page['messages'], Page['pending'], Page['older'], Page['readers']];

function pageOf([messages, pending, older, readers]: PageParts): MessagesSnapshot {
  return { messages, pending, older, readers };
}
