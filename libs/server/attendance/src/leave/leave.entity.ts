import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { LeaveSpan } from '@atrium/rules-attendance';

/** `asked`: the request runs, and holds its minutes. `refused`: it ended otherwise. `revoked`: it was approved, and is not any more. */
export type LeaveState = 'asked' | 'approved' | 'refused' | 'revoked';

/** The leave that a request is about. Only an approved one is a fact of the days that it touches. */
@Entity('attendance_leave')
@Index('attendance_leave_days', ['companyId', 'memberId', 'toDay'])
export class LeaveEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  requestId: Id<'request'>;

  @Column(idColumn)
  memberId: Id<'member'>;

  @Column(idColumn)
  leaveTypeId: Id<'leaveType'>;

  @Column(asciiColumn(10))
  state: LeaveState;

  /** The first and the last work date that it can touch. */
  @Column(dayColumn)
  fromDay: string;

  @Column(dayColumn)
  toDay: string;

  @Column({ type: 'json' })
  span: LeaveSpan;

  /** What it costs. */
  @Column({ type: 'int' })
  minutes: number;

  @Column(instantColumn)
  changedAt: Date;
}
