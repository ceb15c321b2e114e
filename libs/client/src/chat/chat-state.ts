import type { Id } from '@atrium/contracts/core';
import type { Conversation } from './conversation.js';

export type ConversationId = Id<'conversation'>;

/** The conversations of this device. Whoever changes one says how; nothing is told where nothing is new. */
export class ChatState {
  /** The last number of the reader's own state that is in here. */
  stateNo = 0;
  private readonly byId = new Map<ConversationId, Conversation>();

  constructor(private readonly onChange: (conversationId: ConversationId) => void) {}

  get(conversationId: ConversationId): Conversation | undefined {
    return this.byId.get(conversationId);
  }

  all(): readonly Conversation[] {
    return [...this.byId.values()];
  }

  set(conversation: Conversation): void {
    const { id } = conversation.view;
    if (this.byId.get(id) === conversation) return;
    this.byId.set(id, conversation);
    this.onChange(id);
  }

  /** Does nothing for a conversation that isn't known: it comes with the next sync. */
  update(conversationId: ConversationId, act: (conversation: Conversation) => Conversation): void {
    const conversation = this.byId.get(conversationId);
    if (conversation) this.set(act(conversation));
  }

  remove(conversationId: ConversationId): void {
    if (this.byId.delete(conversationId)) this.onChange(conversationId);
  }
}
