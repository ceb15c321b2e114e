import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { LeaveCounts, LeaveUnit } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';

/** A kind of leave. How it counts never changes; its name may. */
@Entity('attendance_leave_type')
@Index('attendance_leave_type_code', ['companyId', 'code'], { unique: true })
@Index('attendance_leave_type_name', ['companyId', 'name'], { unique: true })
export class LeaveTypeEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: Id<'leaveType'>;

  /** By which forms name it. */
  @Column(asciiColumn(40))
  code: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column(asciiColumn(10))
  unit: LeaveUnit;

  @Column({ type: 'tinyint' })
  paid: 0 | 1;

  @Column(asciiColumn(10))
  counts: LeaveCounts;

  /** 1: only what was given can be taken. */
  @Column({ type: 'tinyint' })
  limited: 0 | 1;

  /** What a day costs on which nothing is worked. */
  @Column({ type: 'int' })
  dayMinutes: number;

  @Column({ ...instantColumn, nullable: true })
  archivedAt: Date | null;

  @Column(instantColumn)
  createdAt: Date;
}
