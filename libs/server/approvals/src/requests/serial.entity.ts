import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn } from '@atrium/kit';

/** The last number given to requests of a template in a period. */
@Entity('approvals_serial')
export class SerialEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  templateId: string;

  /** `20260302`, `202603`, `2026`, or empty. */
  @PrimaryColumn(asciiColumn(8))
  period: string;

  @Column({ type: 'int' })
  lastNumber: number;
}
