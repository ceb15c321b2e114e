import { Injectable } from '@nestjs/common';
import { currentCompanyId, Db, type MemberActor } from '@atrium/kit';
import type { ConversationView, HeadView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';
import type { MemberRef } from '@atrium/contracts/directory';
import { Directory } from '@atrium/server-directory';
import type { StoredMessage } from '../messages/message.js';
import { MessageViews } from '../messages/message-views.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { type Conversation, ConversationsRepository } from './conversations.repository.js';
import { partnerIn } from './sameness.js';

/** A seat with all that is its member's own. */
export interface OwnSeat {
  readonly conversationId: Id<'conversation'>;
  readonly role: ConversationView['role'];
  readonly visibleFrom: number;
  readonly readSeq: number;
  readonly readCountable: number;
  readonly muted: 0 | 1;
  readonly isMember: 0 | 1;
  readonly stateNo: number;
}

const noHead = { seq: 0, countable: 0, lastToAll: 0, at: null };
const mentionsAtMost = 1000;

/** Conversations as their members see them. */
@Injectable()
export class ConversationViews {
  constructor(
    private readonly db: Db,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly messageViews: MessageViews,
    private readonly directory: Directory,
  ) {}

  /** In the order of the seats. */
  async of(me: MemberActor, seats: readonly OwnSeat[]): Promise<ConversationView[]> {
    const ids = seats.map(({ conversationId }) => conversationId);
    const conversations = new Map((await this.conversations.some(ids)).map((one) => [one.id as string, one]));
    const last = await this.messages.lastOf(ids);
    const stored = [...last.values()];
    const views = await this.messageViews.of(stored);
    const lastViews = new Map(stored.map(({ conversationId }, at) => [conversationId as string, views[at]]));
    const mentions = await this.mentionsOf(me, ids);
    const partners = await this.partnersOf(me, [...conversations.values()]);
    return seats.flatMap((seat): ConversationView[] => {
      const conversation = conversations.get(seat.conversationId);
      if (!conversation) return [];
      const lastView = lastViews.get(seat.conversationId);
      return [
        {
          ...ownParts(seat),
          id: conversation.id,
          kind: conversation.kind,
          name: conversation.name,
          with: partners.get(conversation.id) ?? null,
          departmentId: conversation.departmentId,
          memberCount: conversation.memberCount,
          head: headOf(conversation, last.get(conversation.id)),
          lastMessage: lastView && lastView.seq >= seat.visibleFrom ? lastView : null,
          mentions: mentions.get(seat.conversationId) ?? [],
        },
      ];
    });
  }

  /** How far these have come. */
  async heads(conversationIds: readonly string[]): Promise<HeadView[]> {
    const conversations = await this.conversations.some(conversationIds);
    const last = await this.messages.lastOf(conversationIds);
    return conversations.map((conversation) => headOf(conversation, last.get(conversation.id)));
  }

  private async partnersOf(
    me: MemberActor,
    conversations: readonly Conversation[],
  ): Promise<ReadonlyMap<string, MemberRef>> {
    const partners = conversations.flatMap(({ id, sameness }) => {
      const partner = partnerIn(sameness, me.memberId);
      return partner ? [[id, partner] as const] : [];
    });
    const names = await this.directory.names(partners.map(([, memberId]) => memberId));
    return new Map(
      partners.flatMap(([id, memberId]) => {
        const name = names.get(memberId);
        return name ? [[id, name] as const] : [];
      }),
    );
  }

  private async mentionsOf(me: MemberActor, ids: readonly string[]): Promise<ReadonlyMap<string, number[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ conversationId: string; seq: string }>(
      `SELECT m.conversation_id AS conversationId, m.seq
         FROM chat_seat s
         JOIN chat_mention m ON m.company_id = s.company_id AND m.conversation_id = s.conversation_id
          AND m.member_id = s.member_id AND m.seq > s.read_seq AND m.seq >= s.visible_from
        WHERE s.company_id = ? AND s.member_id = ? AND s.conversation_id IN (?) AND s.left_at IS NULL
        ORDER BY m.seq LIMIT ${mentionsAtMost}`,
      [currentCompanyId(), me.memberId, ids],
    );
    const found = new Map<string, number[]>();
    for (const { conversationId, seq } of rows)
      found.set(conversationId, [...(found.get(conversationId) ?? []), Number(seq)]);
    return found;
  }
}

function headOf({ id, changeNo }: Conversation, last: StoredMessage | undefined): HeadView {
  const { seq, countable, lastToAll, at } = last ?? noHead;
  return { conversationId: id, seq, countable, lastToAll, at: at?.toISOString() ?? null, change: changeNo };
}

const ownParts = ({ role, visibleFrom, readSeq, readCountable, muted, isMember }: OwnSeat) => ({
  role,
  visibleFrom,
  readSeq,
  readCountable,
  muted: muted === 1,
  member: isMember === 1,
});
