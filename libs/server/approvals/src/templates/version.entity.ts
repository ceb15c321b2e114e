import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { TemplateContent } from '@atrium/contracts/approvals';
import type { ActorRef, Id } from '@atrium/contracts/core';

/** What was published. Never changed: requests that run, and those that ended, stay on it. */
@Entity('approvals_version')
export class VersionEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  templateId: Id<'template'>;

  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'int' })
  version: number;

  /** SHA-256 of the content. */
  @Column(asciiColumn(64))
  hash: string;

  @Column({ type: 'json' })
  content: TemplateContent;

  @Column({ type: 'json' })
  publishedBy: ActorRef;

  @Column(instantColumn)
  publishedAt: Date;
}
