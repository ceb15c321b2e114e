import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A message that nobody is shown any more; its row stays for those who must be able to prove it. */
@Entity('chat_recall')
export class RecallEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  conversationId: Id<'conversation'>;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  seq: string;

  @Column(asciiColumn(40))
  actor: string;

  @Column(instantColumn)
  at: Date;
}
