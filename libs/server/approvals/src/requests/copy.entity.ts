import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** Somebody got a request to read. */
@Entity('approvals_copy')
@Index('approvals_copy_reader', ['companyId', 'memberId', 'requestId'])
export class CopyEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  requestId: Id<'request'>;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  /** The first node that copied it to them. */
  @Column(asciiColumn(40))
  nodeId: string;

  @Column(instantColumn)
  copiedAt: Date;
}
