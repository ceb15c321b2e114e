import { Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** Stands for the member in the one row of a message that mentions everybody. */
export const everybody = '00000000000000000000000000';

/** Somebody was mentioned. One row for each, one for all. */
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
