import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A shift's name. What it says is in its versions. */
@Entity('attendance_shift')
@Index('attendance_shift_name', ['companyId', 'name'], { unique: true })
export class ShiftEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: Id<'shift'>;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column(instantColumn)
  createdAt: Date;
}
