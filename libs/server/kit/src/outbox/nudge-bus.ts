import { Injectable, Logger } from '@nestjs/common';
import { messageOf } from '../background/failure-text.js';
import { PubSub } from '../redis/pub-sub.js';
import { RelayNudge } from './relay-nudge.js';

const channel = 'relay';

/** Carries nudges from the processes that write to those that relay. Several in one turn of the event loop are one. */
@Injectable()
export class NudgeBus {
  private readonly logger = new Logger('NudgeBus');
  private sending = false;

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
    if (this.sending) return;
    this.sending = true;
    setImmediate(() => {
      this.sending = false;
      this.pubSub.publish(channel, 1);
    });
  }
}
