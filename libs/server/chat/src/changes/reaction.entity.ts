import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A reaction that stands. */
@Entity('chat_reaction')
export class ReactionEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  conversationId: Id<'conversation'>;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  seq: string;

  @PrimaryColumn({ type: 'varchar', length: 32, charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  code: string;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  /** The change that put it there. */
  @Column({ type: 'bigint', unsigned: true })
  changeNo: string;
}
