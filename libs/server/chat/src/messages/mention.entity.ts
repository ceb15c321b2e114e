import { Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** Somebody was named. A message to everybody has no row here: it is `lastToAll` of those after it. */
@Entity('chat_mention')
@Index('chat_mention_member', ['companyId', 'memberId', 'conversationId', 'seq'])
export class MentionEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  conversationId: Id<'conversation'>;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  seq: string;

  @PrimaryColumn(idColumn)
  memberId: string;
}
