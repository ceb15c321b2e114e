import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ActorRef, Id } from '@atrium/contracts/core';
import type { ShiftRules } from '@atrium/contracts/attendance';

/** What a shift says from a work date on. Never changed. */
@Entity('attendance_shift_version')
export class ShiftVersionEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  shiftId: Id<'shift'>;

  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column(dayColumn)
  effectiveFrom: string;

  /** Completed by `plainShift` when it is read: a stored rule may be older than what rules can say. */
  @Column({ type: 'json' })
  rules: ShiftRules;

  @Column({ type: 'json' })
  recordedBy: ActorRef;

  @Column(instantColumn)
  recordedAt: Date;
}
