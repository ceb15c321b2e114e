import type { MessageDraft } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { Outbox, PendingMessage } from './outbox.js';
import type { Refusal } from './outbox-store.js';
import { type Answer, type Requests, waitAfter } from './requests.js';
import type { Time } from './time.js';

type ConversationId = Id<'conversation'>;

export interface SentMessage {
  readonly seq: number;
  readonly countable: number;
  readonly at: string;
}

export interface SendingSettings {
  readonly outbox: Outbox;
  readonly time: Time;
  readonly requests: Requests;
  /** Whether the socket takes frames. */
  connected(): boolean;
  /** The way without a socket. Fails with a refusal (`code`, `details`), whose code says whether it is final. */
  byHttp(conversationId: ConversationId, commandId: Id<'command'>, draft: MessageDraft): Promise<SentMessage>;
  /** The server has it. */
  onSent(message: PendingMessage, sent: SentMessage): void;
}

const patienceMs = 10_000;
const firstWaitMs = 500;
const longestWaitMs = 30_000;

/** What goes on in one conversation: one message under way, or a wait. */
interface Lane {
  readonly commandId: string | null;
  cancel(): void;
}

/** Sends what is in the outbox: one message of a conversation at a time, the same command again until it is answered. */
export class Sending {
  private readonly lanes = new Map<ConversationId, Lane>();
  private readonly waits = new Map<ConversationId, number>();
  private closed = false;

  constructor(private readonly settings: SendingSettings) {}

  /** Goes on wherever there is something to send. */
  wakeAll(): void {
    for (const conversationId of this.settings.outbox.conversationIds()) this.wake(conversationId);
  }

  /** Goes on in this conversation: what is under way and was settled or given up meanwhile is let go. */
  wake(conversationId: ConversationId): void {
    const lane = this.lanes.get(conversationId);
    const next = this.settings.outbox.next(conversationId);
    if (lane && lane.commandId !== null && lane.commandId !== next?.commandId) this.leave(conversationId);
    if (next && !this.closed && !this.lanes.has(conversationId)) this.start(next);
  }

  /** The socket is there: nothing waits any longer. */
  connected(): void {
    this.waits.clear();
    for (const [conversationId, lane] of this.lanes) if (lane.commandId === null) this.leave(conversationId);
    this.wakeAll();
  }

  /** Sends no more: what is left waits for the next page. */
  close(): void {
    this.closed = true;
    for (const conversationId of [...this.lanes.keys()]) this.leave(conversationId);
  }

  /** Whether this message may have reached the server already. */
  isUnderWay(conversationId: ConversationId, commandId: string): boolean {
    return this.lanes.get(conversationId)?.commandId === commandId;
  }

  private start(message: PendingMessage): void {
    const { requests, time } = this.settings;
    const { conversationId, commandId, draft } = message;
    if (!this.settings.connected()) return this.startByHttp(message);
    const lane = { commandId, cancel: () => undefined };
    this.lanes.set(conversationId, lane);
    requests.ask(
      { kind: 'chat.send', conversationId, commandId, draft },
      {
        answered: (answer) => this.answered(message, lane, answer),
        // On a socket that lives the wait is over already; without one, the other way is tried at once.
        lost: () => this.leaveLane(conversationId, lane) && time.after(0, () => this.wake(conversationId)),
      },
    );
  }

  private startByHttp(message: PendingMessage): void {
    const { conversationId, commandId, draft } = message;
    const patience = this.settings.time.after(patienceMs, () => this.waitIn(message, lane, null));
    const lane: Lane = { commandId, cancel: patience };
    this.lanes.set(conversationId, lane);
    this.settings.byHttp(conversationId, commandId, draft).then(
      (sent) => this.sent(message, sent),
      (error: unknown) => this.refused(message, lane, refusalOf(error)),
    );
  }

  private answered(message: PendingMessage, lane: Lane, answer: Answer): void {
    if (answer.kind === 'chat.sent') this.sent(message, answer);
    else if (answer.kind === 'chat.refused') this.refused(message, lane, answer);
  }

  private sent(message: PendingMessage, sent: SentMessage): void {
    this.waits.delete(message.conversationId);
    this.settings.onSent(message, sent);
  }

  private refused(message: PendingMessage, lane: Lane, refusal: Refusal & { status?: number }): void {
    if (this.lanes.get(message.conversationId) !== lane) return;
    const wait = isUnreachable(refusal) ? 0 : waitAfter(refusal);
    if (wait !== null) return this.waitIn(message, lane, wait);
    this.leave(message.conversationId);
    const { code, details } = refusal;
    this.settings.outbox.refuse(message.conversationId, message.commandId, { code, details });
  }

  /** Tries again later: after what the server asked for, or after growing, random waits. */
  private waitIn({ conversationId }: PendingMessage, lane: Lane, atLeast: number | null): void {
    if (!this.leaveLane(conversationId, lane)) return;
    const { time } = this.settings;
    const wait = this.waits.get(conversationId) ?? firstWaitMs;
    this.waits.set(conversationId, Math.min(wait * 2, longestWaitMs));
    const ms = (atLeast ?? 0) + wait * (0.5 + time.random() / 2);
    const cancel = time.after(ms, () => {
      this.lanes.delete(conversationId);
      this.wake(conversationId);
    });
    this.lanes.set(conversationId, { commandId: null, cancel });
  }

  private leaveLane(conversationId: ConversationId, lane: Lane): boolean {
    if (this.lanes.get(conversationId) !== lane) return false;
    this.leave(conversationId);
    return true;
  }

  private leave(conversationId: ConversationId): void {
    this.lanes.get(conversationId)?.cancel();
    this.lanes.delete(conversationId);
  }
}

/** What a failed call says; an error that says nothing has the network to blame. */
function refusalOf(error: unknown): Refusal & { status?: number } {
  return { code: 'client.offline', details: {}, ...(error as Partial<Refusal>) };
}

/** The network, or something between us and the server: the server itself has refused nothing. */
const isUnreachable = ({ code, status }: { code: string; status?: number }): boolean =>
  code.startsWith('client.') || (status !== undefined && (status === 0 || status >= 500));
