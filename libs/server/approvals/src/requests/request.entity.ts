import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { FormValues, RequestStatus } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import type { RequestState } from '@atrium/rules-approvals';

/** A request. Its entries are the truth; what stands here besides is their fold, for speed. */
@Entity('approvals_request')
@Index('approvals_request_submitter', ['companyId', 'submitterId', 'id'])
@Index('approvals_request_template', ['companyId', 'templateId', 'id'])
@Index('approvals_request_serial', ['companyId', 'templateId', 'serial'], { unique: true })
export class RequestEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  id: Id<'request'>;

  @Column(idColumn)
  templateId: Id<'template'>;

  @Column({ type: 'int' })
  version: number;

  @Column({ ...asciiColumn(40), nullable: true })
  suite: string | null;

  @Column({ ...asciiColumn(40), nullable: true })
  serial: string | null;

  /** The template's title and the submitter's name, as they were. */
  @Column({ type: 'varchar', length: 160 })
  title: string;

  @Column(idColumn)
  submitterId: Id<'member'>;

  @Column({ ...idColumn, nullable: true })
  departmentId: Id<'department'> | null;

  @Column(asciiColumn(12))
  status: RequestStatus;

  /** The number of the newest entry. */
  @Column({ type: 'int' })
  rev: number;

  /** Null once it has ended: then its entries are folded when somebody asks. */
  @Column({ type: 'json', nullable: true })
  state: RequestState | null;

  /** The values of the template's summary fields. */
  @Column({ type: 'json' })
  summary: FormValues;

  @Column(instantColumn)
  submittedAt: Date;

  @Column({ ...instantColumn, nullable: true })
  endedAt: Date | null;
}
