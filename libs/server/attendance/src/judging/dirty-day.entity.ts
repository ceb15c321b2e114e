import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { JudgeReason } from '@atrium/contracts/attendance';
import type { Id } from '@atrium/contracts/core';

/** Why a day is judged again; shown where it changed a finished day. */
export type DirtyReason = JudgeReason;

/** A day that is to be judged: the truth of what is left to do. */
@Entity('attendance_dirty_day')
export class DirtyDayEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  @PrimaryColumn(dayColumn)
  workDate: string;

  @Column(instantColumn)
  dueAt: Date;

  @Column(asciiColumn(10))
  why: DirtyReason;
}
