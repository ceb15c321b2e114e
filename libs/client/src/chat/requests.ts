import type { ChatClientFrame, ChatServerFrame } from '@atrium/contracts/chat';
import type { Time } from './time.js';

type WithoutRef<T> = T extends unknown ? Omit<T, 'ref'> : never;
/** A frame that is answered; its `ref` is given when it is sent. */
export type Question = WithoutRef<Extract<ChatClientFrame, { ref: unknown }>>;
export type Answer = Extract<ChatServerFrame, { ref?: number | undefined }>;
export type Refused = Extract<ChatServerFrame, { kind: 'chat.refused' }>;

export interface Asking {
  answered(answer: Answer): void;
  /** No answer will be heard: the socket closed, or time ran out. It may have been done all the same. */
  lost(): void;
}

const patienceMs = 10_000;

/** What was asked over the socket and is not answered yet. */
export class Requests {
  private lastRef = 0;
  private readonly waiting = new Map<number, Asking & { cancel: () => void }>();

  constructor(
    private readonly time: Time,
    private readonly say: (frame: ChatClientFrame) => void,
  ) {}

  ask(question: Question, asking: Asking): void {
    const ref = ++this.lastRef;
    const cancel = this.time.after(patienceMs, () => this.take(ref)?.lost());
    this.waiting.set(ref, { answered: (answer) => asking.answered(answer), lost: () => asking.lost(), cancel });
    this.say({ ...question, ref });
  }

  /** True if somebody waited for it. */
  answer(frame: Answer): boolean {
    const asking = frame.ref === undefined ? undefined : this.take(frame.ref);
    asking?.answered(frame);
    return asking !== undefined;
  }

  /** The socket is gone. */
  drop(): void {
    for (const ref of [...this.waiting.keys()]) this.take(ref)?.lost();
  }

  private take(ref: number): Asking | undefined {
    const asking = this.waiting.get(ref);
    this.waiting.delete(ref);
    asking?.cancel();
    return asking;
  }
}

/** How long a refusal asks to wait, or null if it is final. */
export function waitAfter({ code, details }: Pick<Refused, 'code' | 'details'>): number | null {
  if (!later.has(code)) return null;
  const seconds = details['retryAfterSeconds'];
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : 0;
}

const later = new Set(['core.unavailable', 'core.too_many_requests', 'core.unauthenticated']);
