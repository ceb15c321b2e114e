import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ActorRef } from '@atrium/contracts/core';
import type { Changes } from './changes.js';

/** One act, written in its own transaction and chained by the relay a moment later. Never updated otherwise. */
@Entity('audit_record')
@Index('audit_record_chain', ['companyId', 'chainNo'], { unique: true })
@Index('audit_record_waiting', ['chainNo', 'companyId', 'id'])
@Index('audit_record_subject', ['companyId', 'subjectId', 'id'])
@Index('audit_record_actor', ['companyId', 'actorId', 'id'])
@Index('audit_record_action', ['companyId', 'action', 'id'])
export class AuditRecordEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: string;

  /** Dense per company, from 1; null until the relay has chained it. */
  @Column({ type: 'bigint', unsigned: true, nullable: true })
  chainNo: string | null;

  /** SHA-256 in hex over the previous row's hash and this row; null like `chainNo`. */
  @Column({ ...asciiColumn(64), nullable: true })
  hash: string | null;

  @Column(instantColumn)
  occurredAt: Date;

  @Column(asciiColumn(10))
  actorKind: ActorRef['kind'];

  @Column({ ...idColumn, nullable: true })
  actorId: string | null;

  @Column(asciiColumn(80))
  action: string;

  @Column(asciiColumn(40))
  subjectKind: string;

  @Column({ ...asciiColumn(40), nullable: true })
  subjectId: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  subjectName: string | null;

  @Column({ ...asciiColumn(45), nullable: true })
  address: string | null;

  @Column(asciiColumn(32))
  traceId: string;

  @Column({ type: 'json' })
  changes: Changes;
}
