import { Injectable } from '@nestjs/common';
import { Clock, Outbox } from '@atrium/kit';
import { conversationChanged } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import { MessagesRepository } from '../messages/messages.repository.js';
import { ConversationsRepository } from './conversations.repository.js';
import { MemberStates } from './member-states.js';
import { type NewSeat, SeatsRepository } from './seats.repository.js';

/** Who comes and who goes: seats, counts, numbers and the event, as one. Everything here needs the conversation's row locked. */
@Injectable()
export class Membership {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly states: MemberStates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Newcomers see what is said from now on. */
  async add(conversationId: Id<'conversation'>, members: readonly NewSeat[]): Promise<void> {
    if (members.length === 0) return;
    const last = (await this.messages.lastOf([conversationId])).get(conversationId);
    const end = { seq: last?.seq ?? 0, countable: last?.countable ?? 0 };
    await this.seats.seat(conversationId, members, end);
    await this.moved(
      conversationId,
      members.map(({ memberId }) => memberId),
    );
  }

  async remove(conversationId: Id<'conversation'>, memberIds: readonly Id<'member'>[]): Promise<void> {
    if (memberIds.length === 0) return;
    await this.seats.unseat(conversationId, memberIds, this.clock.now());
    await this.moved(conversationId, memberIds);
  }

  private async moved(conversationId: Id<'conversation'>, memberIds: readonly string[]): Promise<void> {
    await this.conversations.recount(conversationId);
    await this.states.moved(conversationId, memberIds);
    await this.outbox.add(conversationChanged, { conversationId, fields: ['members'] });
  }
}
