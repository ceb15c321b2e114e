import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ChangeView } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

/** What happened to a message after it was sent, numbered in its conversation without gaps. */
@Entity('chat_change')
@Index('chat_change_message', ['companyId', 'conversationId', 'seq', 'changeNo'])
export class ChangeEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  conversationId: Id<'conversation'>;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  changeNo: string;

  @Column({ type: 'bigint', unsigned: true })
  seq: string;

  @Column(asciiColumn(40))
  actor: string;

  @Column(instantColumn)
  at: Date;

  @Column({ type: 'json' })
  what: ChangeView['what'];
}
