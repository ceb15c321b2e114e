import type { ChatHere } from './chat-context.js';

/** Chat that has begun, and how it ends. */
export interface Begun {
  readonly here: ChatHere;
  readonly end: () => void;
}

/** Has chat for as long as somebody listens; who comes after the last one has gone begins anew. */
export class ChatKeeper {
  private begun: Begun | null = null;
  private listeners = 0;

  constructor(private readonly begin: () => Begun) {}

  readonly subscribe = (): (() => void) => {
    this.listeners += 1;
    this.begun ??= this.begin();
    return () => {
      this.listeners -= 1;
      if (this.listeners > 0) return;
      this.begun?.end();
      this.begun = null;
    };
  };

  readonly current = (): ChatHere | null => this.begun?.here ?? null;
}
