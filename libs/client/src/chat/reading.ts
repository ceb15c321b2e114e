import type { ChatClientFrame } from '@atrium/contracts/chat';
import type { ChatState, ConversationId } from './chat-state.js';
import { withRead } from './conversation.js';
import type { Pace } from './pace.js';
import type { Time } from './time.js';

export interface ReadingSettings {
  readonly state: ChatState;
  readonly time: Time;
  readonly pace: Pace;
  readonly say: (frame: ChatClientFrame) => void;
}

const togetherMs = 1000;

/** How far the person at this device has read: seen here at once, told to the server once a second. */
export class Reading {
  private readonly untold = new Set<ConversationId>();
  private cancel: (() => void) | null = null;

  constructor(private readonly settings: ReadingSettings) {}

  /** Never back: an older message read again changes nothing. */
  mark(conversationId: ConversationId, seq: number): void {
    const { state, time } = this.settings;
    const before = state.get(conversationId)?.read;
    state.update(conversationId, (conversation) => withRead(conversation, seq));
    if (state.get(conversationId)?.read === before) return;
    this.untold.add(conversationId);
    this.cancel ??= time.after(togetherMs, () => this.tell());
  }

  /** Tells what was read since the last time. */
  tell(): void {
    this.cancel?.();
    this.cancel = null;
    for (const conversationId of this.untold) this.say(conversationId);
    this.untold.clear();
  }

  /** Tells again what the server doesn't seem to know: the frame has no answer, and may be lost. */
  tellAgain(): void {
    for (const { view, read, readConfirmed } of this.settings.state.all())
      if (read.seq > readConfirmed && !this.untold.has(view.id)) this.say(view.id);
  }

  private say(conversationId: ConversationId): void {
    const { pace, say, state } = this.settings;
    pace.run(() => {
      const conversation = state.get(conversationId);
      if (conversation) say({ kind: 'chat.read', conversationId, seq: conversation.read.seq });
    });
  }
}
