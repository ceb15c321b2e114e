import type { Pace } from './pace.js';
import { type Answer, type Question, type Requests, waitAfter } from './requests.js';
import type { Time } from './time.js';

/** What to ask next, and what to do with the answer: true if that brought it further. */
export interface Step {
  readonly question: Question;
  take(answer: Answer): boolean;
}

const gapWaitMs = 200;
const gapJitterMs = 100;
/** After an answer that did not help. */
const idleWaitMs = 5000;

/** Asks step by step until nothing is missing: one question of a kind at a time, each again if its answer is lost. */
export class CatchingUp {
  private readonly underWay = new Map<string, () => void>();

  constructor(
    private readonly time: Time,
    private readonly pace: Pace,
    private readonly requests: Requests,
  ) {}

  /** After the usual wait, in which what is missing may come by itself; `next` says each time what is missing still. */
  soon(key: string, next: () => Step | null): void {
    this.after(gapWaitMs + this.time.random() * gapJitterMs, key, next);
  }

  now(key: string, next: () => Step | null): void {
    this.after(0, key, next);
  }

  isUnderWay(key: string): boolean {
    return this.underWay.has(key);
  }

  /** The socket is gone: nothing is asked any more. */
  drop(): void {
    for (const cancel of this.underWay.values()) cancel();
    this.underWay.clear();
  }

  private after(ms: number, key: string, next: () => Step | null): void {
    if (this.underWay.has(key) || next() === null) return;
    const go = () => this.pace.run(() => this.ask(key, next));
    if (ms === 0) {
      this.underWay.set(key, () => undefined);
      go();
    } else this.underWay.set(key, this.time.after(ms, go));
  }

  private ask(key: string, next: () => Step | null): void {
    const step = next();
    if (!step) return void this.underWay.delete(key);
    this.requests.ask(step.question, {
      answered: (answer) => {
        this.underWay.delete(key);
        if (step.take(answer)) return this.now(key, next);
        const wait = answer.kind === 'chat.refused' ? waitAfter(answer) : null;
        this.after(wait || idleWaitMs, key, next);
      },
      lost: () => {
        if (this.underWay.delete(key)) this.soon(key, next);
      },
    });
  }
}
