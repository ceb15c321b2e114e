import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ActorRef } from '@atrium/contracts/core';
import { asciiColumn, idColumn, instantColumn } from '../db/columns.js';

/** A fact, written in the transaction that made it true. The relay numbers it. */
@Entity('outbox_event')
@Index('outbox_event_number', ['companyId', 'eventNo'], { unique: true })
@Index('outbox_event_waiting', ['eventNo', 'companyId', 'position'])
export class OutboxEventEntity {
  /** Order of writing only: it has gaps, and a lower one may become visible later. */
  @PrimaryGeneratedColumn('increment', { type: 'bigint', unsigned: true })
  position: string;

  @Column(idColumn)
  id: string;

  @Column(idColumn)
  companyId: string;

  /** Dense per company, from 1; null until the relay has numbered it. */
  @Column({ type: 'bigint', unsigned: true, nullable: true })
  eventNo: string | null;

  @Column(asciiColumn(80))
  type: string;

  @Column({ type: 'json' })
  payload: Record<string, unknown>;

  @Column({ type: 'json' })
  actor: ActorRef;

  @Column(asciiColumn(32))
  traceId: string;

  @Column(instantColumn)
  occurredAt: Date;
}

/** The newest event number of a company; its row is the relay's claim on the company. */
@Entity('company_event_head')
export class CompanyEventHeadEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @Column({ type: 'bigint', unsigned: true })
  eventNo: string;
}
