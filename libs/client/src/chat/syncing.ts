import { type ChatClientFrame, type ChatServerFrame, type ConversationView, frameLimits } from '@atrium/contracts/chat';
import type { ChatState } from './chat-state.js';
import { type Conversation, conversationOf, withHead, withView } from './conversation.js';
import type { Pace } from './pace.js';
import { type Answer, type Requests, waitAfter } from './requests.js';
import type { Time } from './time.js';

type Known = Extract<ChatClientFrame, { kind: 'chat.heads' }>['heads'];
type Synced = Extract<ChatServerFrame, { kind: 'chat.synced' }>;

export interface SyncingSettings {
  readonly state: ChatState;
  readonly time: Time;
  readonly pace: Pace;
  readonly requests: Requests;
  readonly say: (frame: ChatClientFrame) => void;
  /** Open conversations, and those that were active lately: their heads are said each time. */
  readonly isActive: (conversation: Conversation) => boolean;
  /** The state is as the server has it. */
  onSynced(): void;
  /** Heads were said: what else has no answer may be said again. */
  onHeads(): void;
}

const headsEveryMs = 25_000;
/** Of conversations that are not active, so many are asked about each time. */
const othersAtOnce = 50;
const againMs = 1000;

/** Keeps the list of conversations and how far each is: at every hello, when the state moves, and by heads in between. */
export class Syncing {
  private wanted = 0;
  private asking = false;
  private turn = 0;
  private cancelTick: (() => void) | null = null;
  private cancelAgain: (() => void) | null = null;

  constructor(private readonly settings: SyncingSettings) {}

  /** The server said hello. */
  start(): void {
    this.stop();
    const [first, ...others] = inPortions(this.known(this.settings.state.all()));
    this.ask(first ?? []);
    for (const heads of others) this.sayHeads(heads);
    this.tickLater();
  }

  stop(): void {
    this.cancelTick?.();
    this.cancelAgain?.();
    this.asking = false;
  }

  /** The server's state has come to this number. */
  hear(stateNo: number): void {
    this.wanted = Math.max(this.wanted, stateNo);
    if (!this.asking && this.wanted > this.settings.state.stateNo) this.ask([]);
  }

  /** What made this number of the state has been taken already. */
  know(stateNo: number): void {
    const { state } = this.settings;
    if (stateNo === state.stateNo + 1) state.stateNo = stateNo;
    this.hear(stateNo);
  }

  /** Says how far this device is: a last message that was lost makes no gap. */
  sayAllHeads(): void {
    const { state, isActive } = this.settings;
    const all = state.all();
    const others = all.filter((conversation) => !isActive(conversation));
    const start = others.length > othersAtOnce ? this.turn : 0;
    const inTurn = [...others.slice(start), ...others.slice(0, start)].slice(0, othersAtOnce);
    this.turn = others.length > 0 ? (start + othersAtOnce) % others.length : 0;
    const portions = inPortions(this.known([...all.filter((conversation) => isActive(conversation)), ...inTurn]));
    for (const heads of portions.length > 0 ? portions : [[]]) this.sayHeads(heads);
    this.settings.onHeads();
  }

  private tickLater(): void {
    this.cancelTick = this.settings.time.after(headsEveryMs, () => {
      this.sayAllHeads();
      this.tickLater();
    });
  }

  private sayHeads(heads: Known): void {
    const { pace, say, state } = this.settings;
    pace.run(() => say({ kind: 'chat.heads', stateNo: state.stateNo, heads }));
  }

  private ask(heads: Known): void {
    const { pace, requests, state } = this.settings;
    this.asking = true;
    pace.run(() =>
      requests.ask(
        { kind: 'chat.sync', stateNo: state.stateNo, heads },
        {
          answered: (answer) => this.answered(answer, heads),
          // A socket that is gone starts anew with the next hello.
          lost: () => this.askAgain(heads, againMs),
        },
      ),
    );
  }

  private askAgain(heads: Known, ms: number): void {
    if (!this.asking) return;
    this.cancelAgain = this.settings.time.after(ms, () => this.ask(heads));
  }

  private answered(answer: Answer, heads: Known): void {
    if (answer.kind === 'chat.refused') return this.askAgain(heads, waitAfter(answer) || againMs);
    if (answer.kind !== 'chat.synced') return;
    this.take(answer);
    const { state } = this.settings;
    if (answer.more) return this.ask([]);
    this.settings.onSynced();
    if (this.wanted > state.stateNo) return this.askAgain([], againMs);
    this.asking = false;
  }

  private take({ stateNo, conversations, heads }: Synced): void {
    const { state } = this.settings;
    for (const view of conversations) takeConversation(state, view);
    for (const head of heads) state.update(head.conversationId, (conversation) => withHead(conversation, head));
    state.stateNo = Math.max(state.stateNo, stateNo);
  }

  /** The newest first: should there be too many for one frame, they are asked for first. */
  private known(conversations: readonly Conversation[]): Known {
    return [...conversations]
      .sort((a, b) => (b.head.at ?? '').localeCompare(a.head.at ?? ''))
      .map(({ view, open, log, head }) => ({
        conversationId: view.id,
        seq: open ? log.run.to : head.seq,
        change: open ? log.change : log.known.change,
      }));
  }
}

/** A conversation as the server tells it: new, changed, or one to let go of. */
export function takeConversation(state: ChatState, view: ConversationView): void {
  const known = state.get(view.id);
  if (!view.member) state.remove(view.id);
  else state.set(known ? withView(known, view) : conversationOf(view));
}

function inPortions(heads: Known): Known[] {
  const portions: Known[] = [];
  for (let at = 0; at < heads.length; at += frameLimits.heads) portions.push(heads.slice(at, at + frameLimits.heads));
  return portions;
}
