import { type EventEnvelope, isEvent, type Listener, ListensTo } from '@atrium/kit';
import { messageChanged, messagesAppended } from '@atrium/contracts/chat';
import { MessagesRepository } from '../messages/messages.repository.js';
import { SearchRepository } from './search.repository.js';

const listened = [messagesAppended, messageChanged] as const;

/** Makes messages findable after their commit, and recalled ones not findable any more. */
@ListensTo('chat.index-messages', listened, { from: 'beginning' })
export class IndexMessages implements Listener<(typeof listened)[number]> {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly search: SearchRepository,
  ) {}

  async handle(event: EventEnvelope): Promise<void> {
    if (isEvent(event, messagesAppended))
      for (const { conversationId, ...span } of event.payload.spans)
        await this.search.add(await this.messages.between(conversationId, span));
    if (isEvent(event, messageChanged) && event.payload.what === 'recalled') {
      const message = await this.messages.one(event.payload.conversationId, event.payload.seq);
      if (message) await this.search.remove(message);
    }
  }
}
