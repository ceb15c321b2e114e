import { Logger } from '@nestjs/common';
import { messageOf, stackOf } from './failure-text.js';

interface Polling {
  readonly name: string;
  readonly everyMs: number;
  /** One look. True: there is more, look again at once. */
  readonly look: () => Promise<boolean>;
}

/** Looks for work again and again: at once while there is some, else when woken or when the time is up. */
export class Poller {
  private running: Promise<void> | undefined;
  private stopped = false;
  private woken = false;
  /** After a failure only time helps: whoever nudges must not turn a failing look into a hot loop. */
  private failed = false;
  private endRest: () => void = () => undefined;
  private readonly logger: Logger;

  constructor(private readonly polling: Polling) {
    this.logger = new Logger(polling.name);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Looks now, or again right after the look that is under way. */
  wake(): void {
    this.woken = true;
    if (!this.failed) this.endRest();
  }

  /** Resolves when the look under way is over. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.endRest();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const more = await this.look();
      if (!this.stopped && (this.failed || !(more || this.woken))) await this.rest();
    }
  }

  private async look(): Promise<boolean> {
    try {
      const more = await this.polling.look();
      this.failed = false;
      return more;
    } catch (error) {
      this.failed = true;
      this.logger.error(messageOf(error), stackOf(error));
      return false;
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.polling.everyMs);
      this.endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
