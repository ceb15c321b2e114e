import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** From the first to the last day of work, both included. Who comes back has a second one. */
@Entity('directory_employment_period')
export class EmploymentPeriodEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  /** From 1. */
  @PrimaryColumn({ type: 'smallint', unsigned: true })
  periodNo: number;

  @Column(dayColumn)
  fromDay: string;

  /** `openEnd` until the last day is known. */
  @Column(dayColumn)
  toDay: string;
}
