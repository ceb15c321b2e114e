import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '../db/columns.js';

/** A command that was carried out, with its first result. Kept for 30 days. */
@Entity('command')
@Index('command_age', ['createdAt'])
export class CommandEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(asciiColumn(40))
  actor: string;

  @PrimaryColumn(idColumn)
  commandId: string;

  /** What was asked, so that a reused id is told from a repeat. */
  @Column(asciiColumn(120))
  operation: string;

  @Column({ type: 'json', nullable: true })
  result: unknown;

  @Column(instantColumn)
  createdAt: Date;
}
