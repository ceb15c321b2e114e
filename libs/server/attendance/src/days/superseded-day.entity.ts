import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { DirtyReason } from '../judging/dirty-day.entity.js';

/** A finished day as it was before it was judged anew, and why it was. */
@Entity('attendance_superseded_day')
export class SupersededDayEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(dayColumn)
  workDate: string;

  @PrimaryColumn(idColumn)
  id: string;

  @Column(asciiColumn(300))
  record: string;

  @Column(asciiColumn(64))
  inputHash: string;

  @Column(asciiColumn(20))
  engineVersion: string;

  @Column(instantColumn)
  judgedAt: Date;

  @Column(instantColumn)
  supersededAt: Date;

  @Column(asciiColumn(10))
  why: DirtyReason;
}
