import { Injectable } from '@nestjs/common';
import { assertInTransaction, currentCompanyId, Realtime } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { Assistant } from '@atrium/server-chat';
import { Deliveries } from '../deliveries/deliveries.js';
import type { Notice } from './notice.js';

/** The topic of hints about somebody's inbox. */
export const inboxTopic = 'notifications.inbox';

/** Tells people of things: by the assistant's card at once, by mail when they may be rung. */
@Injectable()
export class Notices {
  constructor(
    private readonly assistant: Assistant,
    private readonly deliveries: Deliveries,
    private readonly realtime: Realtime,
  ) {}

  /** Inside `tx.run`: nobody hears of what is undone. */
  async tell(memberIds: readonly Id<'member'>[], notice: Notice): Promise<void> {
    assertInTransaction('notices.tell');
    if (memberIds.length === 0) return;
    await this.assistant.show(memberIds, notice.thing);
    await this.deliveries.plan(memberIds, notice);
  }

  /** What waits for these has changed. */
  hint(memberIds: readonly string[]): void {
    if (memberIds.length > 0)
      this.realtime.hint(currentCompanyId(), { topic: inboxTopic, ids: [], audience: [...new Set(memberIds)] });
  }
}
