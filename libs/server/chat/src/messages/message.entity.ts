import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { MessageBody } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

/** A message as it was sent; never changed. Clustered by conversation: a page of history lies together. Written by `MessageLog` alone. */
@Entity('chat_message')
@Index('chat_message_command', ['companyId', 'sender', 'commandId'], { unique: true })
export class MessageEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  conversationId: Id<'conversation'>;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  seq: string;

  @Column({ type: 'bigint', unsigned: true })
  countable: string;

  /** The last message up to this one that mentions everybody; 0: none. */
  @Column({ type: 'bigint', unsigned: true })
  lastToAll: string;

  /** `member:<id>`, `app:<id>`, `system:`. */
  @Column(asciiColumn(40))
  sender: string;

  @Column(idColumn)
  commandId: Id<'command'>;

  @Column(instantColumn)
  at: Date;

  @Column({ type: 'json' })
  body: MessageBody;
}
