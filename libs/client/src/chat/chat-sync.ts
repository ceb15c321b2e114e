import { type ChatClientFrame, ChatServerFrame, type MessageView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { CatchingUp, type Step } from './catching-up.js';
import type { ChatHttp } from './chat-http.js';
import { ChatState, type ConversationId } from './chat-state.js';
import { type Conversation, withHead, withHeadOf, withKnownRead } from './conversation.js';
import { beginAt, type ConversationLog, forgetBefore, takeChanges, takeMessages } from './conversation-log.js';
import { Outbox, type PendingMessage } from './outbox.js';
import type { OutboxStore } from './outbox-store.js';
import { Pace } from './pace.js';
import { Reading } from './reading.js';
import { type Answer, Requests } from './requests.js';
import { Sending, type SentMessage } from './sending.js';
import { changesStep, messagesStep, pageSize } from './steps.js';
import { Syncing } from './syncing.js';
import type { Time } from './time.js';

export interface ChatSettings {
  readonly me: Id<'member'>;
  readonly time: Time;
  readonly outbox: OutboxStore;
  readonly http: ChatHttp;
  /** Sends a frame over the socket, if there is one. What is lost is asked for again. */
  say(frame: ChatClientFrame): void;
}

const activeForMs = 10 * 60_000;
/** What a conversation that nobody looks at keeps of what is pushed. */
const mostUnseen = 200;

/** One device's side of the delivery protocol (`docs/realtime-protocol.md`): takes frames, keeps the state, asks for what is missing. */
export class ChatSync {
  readonly state: ChatState;
  readonly outbox: Outbox;
  readonly sending: Sending;
  readonly reading: Reading;
  readonly syncing: Syncing;
  readonly catchingUp: CatchingUp;
  private readonly requests: Requests;
  private readonly pace: Pace;
  private readonly activeAt = new Map<ConversationId, number>();
  /** What is asked once, until it is answered. */
  private readonly errands = new Map<string, () => Step | null>();
  /** The server has said what there is at least once. */
  isReady = false;
  private connection: 'none' | 'connected' | 'synced' = 'none';

  constructor(
    private readonly settings: ChatSettings,
    private readonly onChange: () => void,
  ) {
    const { time, http } = settings;
    const say = (frame: ChatClientFrame) => settings.say(frame);
    const { state, pace, requests } = {
      state: new ChatState((id) => this.changed(id)),
      pace: new Pace(time),
      requests: new Requests(time, say),
    };
    this.state = state;
    this.pace = pace;
    this.requests = requests;
    this.outbox = new Outbox(settings.outbox, (id) => this.pendingChanged(id));
    this.catchingUp = new CatchingUp(time, pace, requests);
    this.reading = new Reading({ state, time, pace, say });
    this.sending = new Sending({
      outbox: this.outbox,
      time,
      requests,
      connected: () => this.connection !== 'none',
      byHttp: (conversationId, commandId, draft) => http.send(conversationId, commandId, draft),
      onSent: (message, sent) => this.sent(message, sent),
    });
    this.syncing = new Syncing({
      state,
      time,
      pace,
      requests,
      say,
      isActive: ({ open, view }) => open || time.now() - (this.activeAt.get(view.id) ?? -Infinity) < activeForMs,
      onSynced: () => this.synced(),
      onHeads: () => this.reading.tellAgain(),
    });
  }

  /** The server said hello. */
  connected(): void {
    if (this.connection !== 'none') this.disconnected();
    this.connection = 'connected';
    this.syncing.start();
    this.sending.connected();
  }

  /** The socket is gone. What was asked is asked again after the next hello; messages go the other way. */
  disconnected(): void {
    this.connection = 'none';
    this.syncing.stop();
    this.catchingUp.drop();
    this.pace.drop();
    this.requests.drop();
  }

  /** A frame of the server. What is none of chat is passed over. */
  receive(value: unknown): void {
    const parsed = ChatServerFrame.safeParse(value);
    if (parsed.success) this.take(parsed.data);
  }

  /** Asks once, as soon as may be, again if the answer is lost. */
  askOnce(key: string, step: () => Step | null): void {
    const next = () => {
      const found = this.errands.has(key) ? step() : null;
      if (!found) this.errands.delete(key);
      return found && { ...found, take: (answer: Answer) => this.errands.delete(key) && found.take(answer) };
    };
    this.errands.set(key, next);
    if (this.connection === 'synced') this.catchingUp.now(key, next);
  }

  isAsked(key: string): boolean {
    return this.errands.has(key);
  }

  /** What an earlier page left unsent. */
  async loadOutbox(): Promise<void> {
    await this.outbox.load();
    for (const { view, log } of this.state.all()) this.settleOwn(view.id, [...log.run]);
    this.sending.wakeAll();
  }

  private take(frame: ChatServerFrame): void {
    if (frame.kind === 'chat.messages') this.notice(frame.conversationId, frame.messages);
    if (frame.kind === 'chat.synced')
      for (const { id, lastMessage } of frame.conversations) this.settleOwn(id, lastMessage ? [lastMessage] : []);
    if ('ref' in frame && this.requests.answer(frame)) return;
    switch (frame.kind) {
      case 'chat.messages':
        this.updateLog(frame.conversationId, (log, { open }) =>
          open ? takeMessages(log, frame.messages) : takeUnseen(log, frame.messages),
        );
        break;
      case 'chat.changes':
        this.updateLog(frame.conversationId, (log) => takeChanges(log, frame.changes));
        break;
      case 'chat.heads':
        for (const head of frame.heads) this.state.update(head.conversationId, (one) => withHead(one, head));
        break;
      case 'chat.state':
        this.syncing.hear(frame.stateNo);
        break;
      case 'chat.read': {
        const { seq, countable } = frame;
        this.state.update(frame.conversationId, (one) => withKnownRead(one, { seq, countable }));
        this.syncing.know(frame.stateNo);
        break;
      }
      case 'chat.readers':
        this.state.update(frame.conversationId, (one) => ({ ...one, readers: withReaders(one.readers, frame.counts) }));
        break;
      // Answers that nobody waits for any more: what they answered was asked again.
      case 'chat.sent':
      case 'chat.refused':
      case 'chat.synced':
        break;
    }
  }

  /** What messages tell beside themselves: how far the conversation is, and that own ones are no longer pending. */
  private notice(id: ConversationId, messages: readonly MessageView[]): void {
    this.activeAt.set(id, this.settings.time.now());
    this.settleOwn(id, messages);
    const { me } = this.settings;
    this.state.update(id, (one) => messages.reduce((told, message) => withHeadOf(told, message, me), one));
  }

  private settleOwn(id: ConversationId, messages: readonly MessageView[]): void {
    for (const { sender, commandId, seq } of messages)
      if (sender.id === this.settings.me) this.outbox.settle(id, commandId, seq);
  }

  private sent({ conversationId, commandId, draft }: PendingMessage, { seq, countable, at }: SentMessage): void {
    this.activeAt.set(conversationId, this.settings.time.now());
    this.state.update(conversationId, (one) => {
      const lastToAll = draft.mentionsAll ? seq : one.head.lastToAll;
      return withKnownRead(withHead(one, { ...one.head, seq, countable, at, lastToAll }), { seq, countable });
    });
    this.outbox.settle(conversationId, commandId, seq);
  }

  private synced(): void {
    this.connection = 'synced';
    this.isReady = true;
    this.reading.tellAgain();
    for (const { view } of this.state.all()) this.pursue(view.id);
    for (const [key, next] of this.errands) this.catchingUp.now(key, next);
    this.onChange();
  }

  private changed(id: ConversationId): void {
    this.pursue(id);
    this.pendingChanged(id);
  }

  private pendingChanged(id: ConversationId): void {
    const conversation = this.state.get(id);
    // Where nobody looks, the message needs no stand-in until it comes.
    if (this.outbox.of(id).length > 0)
      this.outbox.forgetSent(id, conversation?.open ? conversation.log.run.to : Infinity);
    this.sending.wake(id);
    this.onChange();
  }

  private pursue(id: ConversationId): void {
    if (this.connection !== 'synced') return;
    this.catchingUp.soon(`messages:${id}`, () => messagesStep(this.state, id));
    this.catchingUp.soon(`changes:${id}`, () => changesStep(this.state, id));
  }

  private updateLog(id: ConversationId, act: (log: ConversationLog, of: Conversation) => ConversationLog): void {
    this.state.update(id, (conversation) => {
      const log = act(conversation.log, conversation);
      return log === conversation.log ? conversation : { ...conversation, log };
    });
  }
}

/** Where nobody looks, a gap is no matter: the log goes on at the newest, and keeps but a page. */
function takeUnseen(log: ConversationLog, messages: readonly MessageView[]): ConversationLog {
  const taken = messages.reduce(
    (held, message) => (message.seq > held.run.to + 1 ? beginAt(held, message) : takeMessages(held, [message])),
    log,
  );
  return taken.run.length > mostUnseen ? forgetBefore(taken, taken.run.to + 1 - pageSize) : taken;
}

function withReaders(
  readers: Conversation['readers'],
  counts: readonly { seq: number; read: number }[],
): Conversation['readers'] {
  const next = new Map(readers);
  for (const { seq, read } of counts) next.set(seq, Math.max(read, next.get(seq) ?? 0));
  return next;
}
