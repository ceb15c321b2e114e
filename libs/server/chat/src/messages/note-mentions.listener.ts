import { currentCompanyId, Db, type EventEnvelope, type Listener, ListensTo } from '@atrium/kit';
import { messagesAppended } from '@atrium/contracts/chat';
import type { PayloadOf } from '@atrium/contracts/core';
import { MemberStates } from '../conversations/member-states.js';
import { MessagesRepository } from './messages.repository.js';

/** Keeps who is named where, for devices that were away. */
@ListensTo('chat.note-mentions', [messagesAppended], { from: 'beginning' })
export class NoteMentions implements Listener<typeof messagesAppended> {
  constructor(
    private readonly db: Db,
    private readonly messages: MessagesRepository,
    private readonly states: MemberStates,
  ) {}

  async handle({ payload }: EventEnvelope<PayloadOf<typeof messagesAppended>>): Promise<void> {
    for (const { conversationId, ...span } of payload.spans) {
      const mentions = (await this.messages.between(conversationId, span)).flatMap(({ seq, body }) => {
        return body.kind === 'said' ? body.mentions.map((memberId) => ({ seq, memberId })) : [];
      });
      if (mentions.length === 0) continue;
      await this.db.query('INSERT IGNORE INTO chat_mention (company_id, conversation_id, seq, member_id) VALUES ?', [
        mentions.map(({ seq, memberId }) => [currentCompanyId(), conversationId, seq, memberId]),
      ]);
      await this.states.moved(conversationId, [...new Set(mentions.map(({ memberId }) => memberId))]);
    }
  }
}
