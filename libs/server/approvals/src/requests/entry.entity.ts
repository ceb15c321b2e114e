import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { EntryType } from '@atrium/contracts/approvals';
import type { ActorRef } from '@atrium/contracts/core';

/** A line of a request's history. Never changed. */
@Entity('approvals_entry')
export class EntryEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  requestId: string;

  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'int' })
  no: number;

  @Column(instantColumn)
  at: Date;

  @Column(asciiColumn(10))
  actorKind: ActorRef['kind'];

  @Column({ ...idColumn, nullable: true })
  actorId: string | null;

  @Column(asciiColumn(24))
  type: EntryType;

  @Column({ type: 'json' })
  params: object;
}
