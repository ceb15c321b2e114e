import { Injectable } from '@nestjs/common';
import { AppError, Commands, type MemberActor, notFound, Outbox, pageOffset, Tx } from '@atrium/kit';
import {
  type addToConversation,
  chatErrors,
  conversationChanged,
  type ConversationView,
  type handOverConversation,
  type leaveConversation,
  type listConversationMembers,
  mostMembers,
  type removeFromConversation,
} from '@atrium/contracts/chat';
import { coreErrors, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { Directory } from '@atrium/server-directory';
import { Posts } from '../posts/posts.js';
import { type Conversation, ConversationsRepository } from './conversations.repository.js';
import { Conversations } from './conversations.service.js';
import { Membership } from './membership.js';
import { MemberStates } from './member-states.js';
import { OwnConversations } from './own-conversations.js';
import { Seats } from './seats.js';
import { SeatsRepository } from './seats.repository.js';

/** Who is in a group, by hand. */
@Injectable()
export class GroupMembers {
  constructor(
    private readonly tx: Tx,
    private readonly commands: Commands,
    private readonly outbox: Outbox,
    private readonly rows: ConversationsRepository,
    private readonly seatRows: SeatsRepository,
    private readonly seats: Seats,
    private readonly membership: Membership,
    private readonly states: MemberStates,
    private readonly own: OwnConversations,
    private readonly conversations: Conversations,
    private readonly directory: Directory,
    private readonly posts: Posts,
  ) {}

  async list(
    me: MemberActor,
    { conversationId, q, cursor, limit }: InputOf<typeof listConversationMembers>,
  ): Promise<OutputOf<typeof listConversationMembers>> {
    await this.seats.mine(me, conversationId);
    const offset = pageOffset(cursor);
    const seated = await this.seatRows.membersOf(conversationId);
    const names = await this.directory.names(seated.map(({ memberId }) => memberId));
    const wanted = (q ?? '').toLowerCase();
    const found = seated
      .flatMap(({ memberId, role }) => {
        const member = names.get(memberId);
        return member?.name.toLowerCase().includes(wanted) ? [{ member, role }] : [];
      })
      .sort((one, other) => one.member.name.localeCompare(other.member.name));
    return {
      items: found.slice(offset, offset + limit),
      nextCursor: found.length > offset + limit ? String(offset + limit) : null,
      total: found.length,
    };
  }

  /** By anybody in the group. */
  async add(me: MemberActor, input: InputOf<typeof addToConversation>): Promise<OutputOf<typeof addToConversation>> {
    const { conversationId } = input;
    await this.seats.mine(me, conversationId);
    const wanted = await this.conversations.activeMembers(input.memberIds);
    return this.commands.once(input.commandId, async () => {
      const { memberCount } = await this.lockGroup(conversationId);
      const there = new Set((await this.seatRows.membersOf(conversationId)).map(({ memberId }) => memberId));
      const fresh = wanted.filter((id) => !there.has(id));
      if (memberCount + fresh.length > mostMembers) throw new AppError(chatErrors.group_full, { max: mostMembers });
      await this.membership.add(
        conversationId,
        fresh.map((memberId) => ({ memberId, role: 'member' })),
      );
      if (fresh.length > 0) await this.posts.line(conversationId, 'added', { by: me.memberId, memberIds: fresh });
      return { added: fresh.length };
    });
  }

  async remove(me: MemberActor, input: InputOf<typeof removeFromConversation>): Promise<Record<string, never>> {
    const { conversationId, memberId } = input;
    await this.assertOwner(me, conversationId);
    await this.tx.run(async () => {
      await this.lockGroup(conversationId);
      const role = await this.roleOf(conversationId, memberId);
      if (role === 'owner') throw new AppError(chatErrors.owner_stays);
      await this.membership.remove(conversationId, [memberId]);
      await this.posts.line(conversationId, 'removed', { by: me.memberId, memberIds: [memberId] });
    });
    return {};
  }

  async leave(me: MemberActor, { conversationId }: InputOf<typeof leaveConversation>): Promise<Record<string, never>> {
    await this.seats.mine(me, conversationId);
    await this.tx.run(async () => {
      const { memberCount } = await this.lockGroup(conversationId);
      const role = await this.roleOf(conversationId, me.memberId);
      if (role === 'owner' && memberCount > 1) throw new AppError(chatErrors.owner_stays);
      await this.membership.remove(conversationId, [me.memberId]);
      await this.posts.line(conversationId, 'left', { memberIds: [me.memberId] });
    });
    return {};
  }

  async handOver(me: MemberActor, input: InputOf<typeof handOverConversation>): Promise<ConversationView> {
    const { conversationId, memberId } = input;
    await this.assertOwner(me, conversationId);
    await this.tx.run(async () => {
      await this.lockGroup(conversationId);
      if ((await this.roleOf(conversationId, me.memberId)) !== 'owner') throw new AppError(coreErrors.forbidden);
      await this.roleOf(conversationId, memberId);
      if (memberId === me.memberId) return;
      await this.seatRows.setRole(conversationId, me.memberId, 'member');
      await this.seatRows.setRole(conversationId, memberId, 'owner');
      await this.states.moved(conversationId, [me.memberId, memberId]);
      await this.outbox.add(conversationChanged, { conversationId, fields: ['owner'] });
      await this.posts.line(conversationId, 'owner_changed', { by: me.memberId, memberIds: [memberId] });
    });
    return this.own.one(me, conversationId);
  }

  private async assertOwner(me: MemberActor, conversationId: string): Promise<void> {
    const { role } = await this.seats.mine(me, conversationId);
    if (role !== 'owner') throw new AppError(coreErrors.forbidden);
  }

  private async lockGroup(conversationId: string): Promise<Conversation> {
    const conversation = await this.rows.lock(conversationId);
    if (conversation.kind !== 'group') throw new AppError(chatErrors.membership_follows);
    return conversation;
  }

  private async roleOf(conversationId: string, memberId: string) {
    const role = await this.seatRows.roleOf(conversationId, memberId);
    if (!role) throw notFound();
    return role;
  }
}
