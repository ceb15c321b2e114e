import { Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A token of a message, newest first under each token. */
@Entity('chat_search_token')
export class SearchTokenEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn({ type: 'varchar', length: 16, charset: 'utf8mb4', collation: 'utf8mb4_bin' })
  token: string;

  /** The more recent, the smaller: the primary key goes upwards. */
  @PrimaryColumn({ type: 'bigint', unsigned: true })
  age: string;

  @PrimaryColumn(idColumn)
  conversationId: Id<'conversation'>;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  seq: string;
}
