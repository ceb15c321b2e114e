import { Injectable, Logger } from '@nestjs/common';
import { messageOf } from '../background/failure-text.js';
import { PubSub } from '../redis/pub-sub.js';
import { RelayNudge } from './relay-nudge.js';

const channel = 'relay';
/** The next nudge after one waits so long, and stands for all until then. */
const quietMs = 10;

/** Carries nudges from the processes that write to those that relay. */
@Injectable()
export class NudgeBus {
  private readonly logger = new Logger('NudgeBus');
  private sentAt = -Infinity;
  private waiting: NodeJS.Timeout | undefined;

  constructor(
    private readonly nudge: RelayNudge,
    private readonly pubSub: PubSub,
  ) {}

  /** In a process without a relay: nudges go out. */
  sendFromHere(): void {
    this.nudge.onSend(() => this.send());
  }

  /** In a process with a relay: nudges from here and from elsewhere wake it. */
  receiveHere(wake: () => void): void {
    this.nudge.onSend(wake);
    this.pubSub.subscribe(channel, wake).catch((error: unknown) => this.logger.warn(messageOf(error)));
  }

  private send(): void {
    if (this.waiting) return;
    const quiet = this.sentAt + quietMs - performance.now();
    this.waiting = setTimeout(() => this.publish(), Math.max(0, quiet));
  }

  private publish(): void {
    this.waiting = undefined;
    this.sentAt = performance.now();
    this.pubSub.publish(channel, 1);
  }
}
