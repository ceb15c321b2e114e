import { Injectable } from '@nestjs/common';
import { AppError, Clock, Commands, type MemberActor, newId, notFound, Outbox, Tx } from '@atrium/kit';
import {
  chatErrors,
  conversationChanged,
  type ConversationView,
  type createGroup,
  type listConversations,
  type muteConversation,
  type openDirect,
  type renameConversation,
} from '@atrium/contracts/chat';
import { coreErrors, type Id, type InputOf, type OutputOf } from '@atrium/contracts/core';
import { Directory } from '@atrium/server-directory';
import { Posts } from '../posts/posts.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Membership } from './membership.js';
import { MemberStates } from './member-states.js';
import { OwnConversations } from './own-conversations.js';
import { ofTwo } from './sameness.js';
import { Seats } from './seats.js';
import { SeatsRepository } from './seats.repository.js';

/** Conversations: found, made, renamed. */
@Injectable()
export class Conversations {
  constructor(
    private readonly tx: Tx,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly conversations: ConversationsRepository,
    private readonly seatRows: SeatsRepository,
    private readonly seats: Seats,
    private readonly membership: Membership,
    private readonly states: MemberStates,
    private readonly own: OwnConversations,
    private readonly directory: Directory,
    private readonly posts: Posts,
  ) {}

  list(me: MemberActor, input: InputOf<typeof listConversations>): Promise<OutputOf<typeof listConversations>> {
    return this.own.page(me, input);
  }

  async get(me: MemberActor, conversationId: Id<'conversation'>): Promise<ConversationView> {
    return this.own.one(me, conversationId);
  }

  /** Two who ask at the same moment get the same one: its name is made of both. */
  async openDirect(me: MemberActor, { memberId }: InputOf<typeof openDirect>): Promise<ConversationView> {
    const sameness = ofTwo(me.memberId, memberId);
    const known = await this.conversations.bySameness(sameness);
    if (known) return this.own.one(me, known.id);
    await this.assertPartner(me, memberId);
    const id = await this.tx.run(async () => {
      const made = newId<'conversation'>();
      const one = { id: made, kind: 'direct' as const, name: null, departmentId: null, sameness };
      if (!(await this.conversations.add(one, this.clock.now()))) return null;
      await this.conversations.lock(made);
      await this.membership.add(made, [
        { memberId: me.memberId, role: 'member' },
        { memberId, role: 'member' },
      ]);
      return made;
    });
    const there = id ?? (await this.conversations.bySameness(sameness))?.id;
    if (!there) throw new AppError(coreErrors.conflict);
    return this.own.one(me, there);
  }

  async createGroup(me: MemberActor, input: InputOf<typeof createGroup>): Promise<ConversationView> {
    const others = await this.activeMembers(input.memberIds.filter((id) => id !== me.memberId));
    const { conversationId } = await this.commands.once(input.commandId, async () => {
      const made = newId<'conversation'>();
      const one = { id: made, kind: 'group' as const, name: input.name, departmentId: null, sameness: null };
      await this.conversations.add(one, this.clock.now());
      await this.conversations.lock(made);
      await this.membership.add(made, [
        { memberId: me.memberId, role: 'owner' },
        ...others.map((memberId) => ({ memberId, role: 'member' as const })),
      ]);
      await this.outbox.add(conversationChanged, { conversationId: made, fields: ['created'] });
      await this.posts.line(made, 'created', { by: me.memberId, memberIds: others });
      return { conversationId: made };
    });
    return this.own.one(me, conversationId);
  }

  async rename(me: MemberActor, input: InputOf<typeof renameConversation>): Promise<ConversationView> {
    const { conversationId, name } = input;
    await this.seats.mine(me, conversationId);
    await this.tx.run(async () => {
      const { kind, name: before } = await this.conversations.lock(conversationId);
      if (kind !== 'group') throw new AppError(chatErrors.membership_follows);
      if (name === before) return;
      await this.conversations.rename(conversationId, name);
      const members = await this.seatRows.membersOf(conversationId);
      await this.states.moved(
        conversationId,
        members.map(({ memberId }) => memberId),
      );
      await this.outbox.add(conversationChanged, { conversationId, fields: ['name'] });
      await this.posts.line(conversationId, 'renamed', { by: me.memberId, name });
    });
    return this.own.one(me, conversationId);
  }

  async mute(me: MemberActor, input: InputOf<typeof muteConversation>): Promise<ConversationView> {
    const { conversationId, muted } = input;
    await this.seats.mine(me, conversationId);
    await this.tx.run(async () => {
      await this.seatRows.setMuted(conversationId, me.memberId, muted);
      await this.states.moved(conversationId, [me.memberId]);
    });
    return this.own.one(me, conversationId);
  }

  /** Of these, those who are here today; ids of nobody are answered as unknown. */
  async activeMembers(memberIds: readonly Id<'member'>[]): Promise<Id<'member'>[]> {
    const wanted = [...new Set(memberIds)];
    const active = await this.directory.memberIdsAsOf({ memberIds: wanted });
    if (active.length < wanted.length) throw notFound();
    return active;
  }

  private async assertPartner(me: MemberActor, memberId: Id<'member'>): Promise<void> {
    if (memberId === me.memberId) throw new AppError(chatErrors.no_partner);
    const names = await this.directory.names([memberId]);
    if (!names.has(memberId)) throw notFound();
    const [active] = await this.directory.memberIdsAsOf({ memberIds: [memberId] });
    if (!active) throw new AppError(chatErrors.no_partner);
  }
}
