import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { TemplateContent, TemplateStatus, Visibility } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';

/** A template as admins edit it; what the gallery shows stands here as it was published. */
@Entity('approvals_template')
@Index('approvals_template_title', ['companyId', 'title'], { unique: true })
@Index('approvals_template_preset', ['companyId', 'presetKey'], { unique: true })
export class TemplateEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  id: Id<'template'>;

  @Column({ type: 'varchar', length: 40 })
  title: string;

  @Column({ type: 'varchar', length: 20 })
  groupName: string;

  @Column(asciiColumn(30))
  icon: string;

  @Column({ ...asciiColumn(40), nullable: true })
  suite: string | null;

  /** The preset that it was made from; a company gets each once. */
  @Column({ ...asciiColumn(40), nullable: true })
  presetKey: string | null;

  @Column(asciiColumn(10))
  status: TemplateStatus;

  /** What is published; null: nothing yet. */
  @Column({ type: 'int', nullable: true })
  version: number | null;

  /** Of what is published. */
  @Column({ ...asciiColumn(64), nullable: true })
  hash: string | null;

  @Column({ type: 'json' })
  visibility: Visibility;

  @Column({ type: 'json' })
  draft: TemplateContent;

  /** Counts the saves: who saves over somebody else's is refused. */
  @Column({ type: 'int' })
  revision: number;

  @Column(instantColumn)
  changedAt: Date;
}
