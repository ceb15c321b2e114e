import { Injectable } from '@nestjs/common';
import { AppError, currentCompanyId, Db } from '@atrium/kit';
import { chatErrors, type Quote } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { Seat } from '../conversations/seats.repository.js';
import { MessageViews } from './message-views.js';
import { MessagesRepository } from './messages.repository.js';

const excerptLength = 120;

/** What a message points at: others in the conversation, and a message before it. */
@Injectable()
export class QuotesAndMentions {
  constructor(
    private readonly db: Db,
    private readonly messages: MessagesRepository,
    private readonly views: MessageViews,
  ) {}

  /** Throws with those who are not in the conversation. */
  async assertInside(conversationId: string, memberIds: readonly Id<'member'>[]): Promise<void> {
    if (memberIds.length === 0) return;
    const rows = await this.db.query<{ memberId: Id<'member'> }>(
      `SELECT member_id AS memberId FROM chat_seat
        WHERE company_id = ? AND conversation_id = ? AND member_id IN (?) AND left_at IS NULL`,
      [currentCompanyId(), conversationId, memberIds],
    );
    const inside = new Set(rows.map(({ memberId }) => memberId));
    const outside = memberIds.filter((id) => !inside.has(id));
    if (outside.length > 0) throw new AppError(chatErrors.mention_outside, { memberIds: outside });
  }

  /** A message that the member can see, as it stands now. */
  async quote({ conversationId, visibleFrom }: Seat, seq: number): Promise<Quote> {
    const message = seq < visibleFrom ? undefined : await this.messages.one(conversationId, seq);
    if (!message) throw new AppError(chatErrors.unknown_reply);
    const [view] = await this.views.of([message]);
    const text = view?.body?.kind === 'said' ? view.body.text : '';
    return { seq, sender: message.sender, excerpt: Array.from(text).slice(0, excerptLength).join('') };
  }
}
