import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { Notice } from '../notices/notice.js';

export type Channel = 'mail';
export type Outcome = 'sent' | 'not_needed' | 'no_address' | 'given_up';

/** A notice that is due on a channel: written with what it tells of, sent by a job. It carries no address. */
@Entity('notification_delivery')
@Index('notification_delivery_due', ['doneAt', 'dueAt'])
export class DeliveryEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  memberId: Id<'member'>;

  @Column(asciiColumn(10))
  channel: Channel;

  @Column({ type: 'json' })
  notice: Notice;

  /** Not before this: quiet hours, a sender that has it, a failure. */
  @Column(instantColumn)
  dueAt: Date;

  @Column({ type: 'smallint', unsigned: true })
  attempts: number;

  @Column({ ...instantColumn, nullable: true })
  doneAt: Date | null;

  @Column({ ...asciiColumn(20), nullable: true })
  outcome: Outcome | null;
}
