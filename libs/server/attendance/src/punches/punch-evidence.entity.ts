import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** What proved the place of a punch, encrypted: position, address, clocks, and the salt of their hash. Dropped by retention. */
@Entity('attendance_punch_evidence')
@Index('attendance_punch_evidence_age', ['receivedAt'])
export class PunchEvidenceEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  punchId: Id<'punch'>;

  @Column(instantColumn)
  receivedAt: Date;

  @Column({ type: 'varchar', length: 2000, charset: 'ascii', collation: 'ascii_bin' })
  sealed: string;
}
