import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ConversationKind } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

/** Where people talk. Its row is locked for whatever is numbered in it but messages. */
@Entity('chat_conversation')
@Index('chat_conversation_same', ['companyId', 'sameness'], { unique: true })
export class ConversationEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  id: Id<'conversation'>;

  @Column(asciiColumn(10))
  kind: ConversationKind;

  @Column({ type: 'varchar', length: 60, nullable: true })
  name: string | null;

  @Column({ ...idColumn, nullable: true })
  departmentId: Id<'department'> | null;

  /** What there is but one conversation for: two people, a department, a member's assistant. Null for groups. */
  @Column({ ...asciiColumn(64), nullable: true })
  sameness: string | null;

  @Column({ type: 'int' })
  memberCount: number;

  /** The last change of a message in it. */
  @Column({ type: 'bigint', unsigned: true })
  changeNo: string;

  @Column(instantColumn)
  createdAt: Date;

  @Column({ ...instantColumn, nullable: true })
  archivedAt: Date | null;
}
