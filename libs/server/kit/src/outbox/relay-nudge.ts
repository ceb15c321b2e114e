import { Injectable } from '@nestjs/common';

/** Wakes the relay a little before its next poll. May be lost: the relay polls anyway. */
@Injectable()
export class RelayNudge {
  private wake: () => void = () => undefined;

  /** The relay of this process, or the way to the worker's, registers here; the last one counts. */
  onSend(wake: () => void): void {
    this.wake = wake;
  }

  send(): void {
    this.wake();
  }
}
