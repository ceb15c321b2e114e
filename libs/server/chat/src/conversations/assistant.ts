import { Injectable } from '@nestjs/common';
import { assertInTransaction, Clock, newId } from '@atrium/kit';
import type { CardBody } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type * as z from 'zod/mini';
import { Posts } from '../posts/posts.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Membership } from './membership.js';
import { ofAssistant } from './sameness.js';

/** What the house has for a member, in a conversation of their own with it: made with the first card. */
@Injectable()
export class Assistant {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly membership: Membership,
    private readonly posts: Posts,
    private readonly clock: Clock,
  ) {}

  /** Notes a card for each of these members. Inside `tx.run`: it is said only if that commits. */
  async show(memberIds: readonly Id<'member'>[], card: z.infer<typeof CardBody>['card']): Promise<void> {
    assertInTransaction('assistant.show');
    for (const memberId of [...new Set(memberIds)].sort())
      await this.posts.add(await this.conversationOf(memberId), { kind: 'card', card });
  }

  private async conversationOf(memberId: Id<'member'>): Promise<Id<'conversation'>> {
    const sameness = ofAssistant(memberId);
    const known = await this.conversations.bySameness(sameness);
    if (known) return known.id;
    const id = newId<'conversation'>();
    const made = { id, kind: 'assistant' as const, name: null, departmentId: null, sameness };
    if (!(await this.conversations.add(made, this.clock.now()))) return this.conversationOf(memberId);
    await this.conversations.lock(id);
    await this.membership.add(id, [{ memberId, role: 'member' }]);
    return id;
  }
}
