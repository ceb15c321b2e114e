import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '@atrium/kit';
import type { MessageBody } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

/** A line of the house that is due in a conversation: written with what it tells of, sent by a job, its id as the command. */
@Entity('chat_post')
@Index('chat_post_due', ['companyId', 'postedAt', 'id'])
export class PostEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  id: Id<'command'>;

  @Column(idColumn)
  conversationId: Id<'conversation'>;

  @Column({ type: 'json' })
  body: MessageBody;

  @Column(instantColumn)
  createdAt: Date;

  @Column({ ...instantColumn, nullable: true })
  postedAt: Date | null;
}
