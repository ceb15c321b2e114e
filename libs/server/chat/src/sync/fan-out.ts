import { Injectable } from '@nestjs/common';
import { groupedBy, Realtime } from '@atrium/kit';
import { MessageLog } from '../messages/message-log.js';
import type { StoredMessage } from '../messages/message.js';
import { toFreshView } from '../messages/message-views.js';
import { conversationRoom } from './rooms.js';

/** Sends what was committed to whoever is in the conversation: one frame for all, encoded once. */
@Injectable()
export class FanOut {
  constructor(
    log: MessageLog,
    private readonly realtime: Realtime,
  ) {
    log.onStored((messages) => this.send(messages));
  }

  private send(stored: readonly StoredMessage[]): void {
    for (const [conversationId, messages] of groupedBy(stored, (message) => message.conversationId)) {
      const frame = JSON.stringify({
        kind: 'chat.messages',
        conversationId,
        messages: messages.map(toFreshView),
      });
      this.realtime.toRoom(messages[0].companyId, conversationRoom(conversationId), frame);
    }
  }
}
