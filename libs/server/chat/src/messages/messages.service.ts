import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Allowance, AppError, Clock, CONFIG, type Config, type MemberActor, actorRef } from '@atrium/kit';
import {
  chatErrors,
  type listMessages,
  type MessageBody,
  type MessageDraft,
  type sendMessage,
} from '@atrium/contracts/chat';
import { coreErrors, type Id, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { type Seat } from '../conversations/seats.repository.js';
import { Seats } from '../conversations/seats.js';
import { ReadCursors } from '../reading/read-cursors.js';
import { MessageFiles } from './message-files.js';
import { MessageLog } from './message-log.js';
import { MessageViews } from './message-views.js';
import { MessagesRepository } from './messages.repository.js';
import { QuotesAndMentions } from './quotes-and-mentions.js';

const sendersAtMost = 20_000;

/** Saying, and reading what was said. */
@Injectable()
export class Messages {
  private readonly allowances = new LRUCache<string, Allowance>({ max: sendersAtMost });

  constructor(
    private readonly log: MessageLog,
    private readonly seats: Seats,
    private readonly clock: Clock,
    private readonly messages: MessagesRepository,
    private readonly views: MessageViews,
    private readonly references: QuotesAndMentions,
    private readonly files: MessageFiles,
    private readonly cursors: ReadCursors,
    @Inject(CONFIG) private readonly config: Pick<Config, 'messagesPerSecond'>,
  ) {}

  /** Resolves once the message is committed. A repeat of the command is answered with the first message's place. */
  async send(me: MemberActor, input: InputOf<typeof sendMessage>): Promise<OutputOf<typeof sendMessage>> {
    const { conversationId, commandId, draft } = input;
    this.assertAllowance(me);
    const seat = await this.seats.mine(me, conversationId);
    const body = await this.bodyOf(me, seat, draft);
    const { seq, countable, at } = await this.log.append({
      companyId: me.companyId,
      conversationId,
      sender: actorRef(me),
      commandId,
      at: this.clock.now(),
      body,
    });
    this.cursors.move(me, { conversationId, seq });
    return { seq, countable, at: at.toISOString() };
  }

  async list(me: MemberActor, input: InputOf<typeof listMessages>): Promise<OutputOf<typeof listMessages>> {
    const { conversationId, before, after, limit } = input;
    const { visibleFrom } = await this.seats.mine(me, conversationId);
    const found =
      after === undefined
        ? await this.messages.before(conversationId, { from: visibleFrom, before, limit: limit + 1 })
        : await this.messages.between(conversationId, {
            from: Math.max(visibleFrom, after + 1),
            to: after + limit + 1,
          });
    const more = found.length > limit;
    const page = after === undefined ? found.slice(more ? 1 : 0) : found.slice(0, limit);
    return { messages: await this.views.of(page), more };
  }

  /** Messages of a conversation that the member may see, both ends included. */
  async range(me: MemberActor, conversationId: Id<'conversation'>, span: { from: number; to: number }) {
    const { visibleFrom } = await this.seats.mine(me, conversationId);
    const from = Math.max(visibleFrom, span.from);
    return this.views.of(await this.messages.between(conversationId, { from, to: span.to }));
  }

  private async bodyOf(me: MemberActor, seat: Seat, draft: MessageDraft): Promise<MessageBody> {
    const { text, mentions, mentionsAll, fileIds, replyTo } = draft;
    if (text === '' && fileIds.length === 0) throw new AppError(chatErrors.empty_message);
    await this.references.assertInside(seat.conversationId, mentions);
    const quote = replyTo === null ? null : await this.references.quote(seat, replyTo);
    const files = await this.files.take(me, seat.conversationId, fileIds);
    return { kind: 'said', text, mentions: [...new Set(mentions)], mentionsAll, files, quote };
  }

  private assertAllowance({ companyId, memberId }: MemberActor): void {
    const key = `${companyId} ${memberId}`;
    const { messagesPerSecond: perSecond } = this.config;
    const allowance = this.allowances.get(key) ?? new Allowance({ burst: 2 * perSecond, perSecond });
    this.allowances.set(key, allowance);
    if (!allowance.take()) throw new AppError(coreErrors.too_many_requests, { retryAfterSeconds: 1 });
  }
}
