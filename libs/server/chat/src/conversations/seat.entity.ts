import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ConversationRole } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

/** A member in a conversation, and all that is theirs of it. */
@Entity('chat_seat')
@Index('chat_seat_member', ['companyId', 'memberId', 'stateNo'])
export class SeatEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  conversationId: Id<'conversation'>;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  @Column(asciiColumn(10))
  role: ConversationRole;

  /** The last message before they came: readers of a message are those who joined before it. */
  @Column({ type: 'bigint', unsigned: true })
  joinedSeq: string;

  /** The first message that is for them. */
  @Column({ type: 'bigint', unsigned: true })
  visibleFrom: string;

  @Column({ ...instantColumn, nullable: true })
  leftAt: Date | null;

  @Column({ type: 'bigint', unsigned: true })
  readSeq: string;

  /** That message's `countable`. */
  @Column({ type: 'bigint', unsigned: true })
  readCountable: string;

  @Column({ type: 'tinyint' })
  muted: 0 | 1;

  /** The member's counter when this row last changed. */
  @Column({ type: 'bigint', unsigned: true })
  stateNo: string;
}
