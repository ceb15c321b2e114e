import { Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** A work date of a group whose members have all been marked: they are judged even if nobody presses. */
@Entity('attendance_planned_day')
export class PlannedDayEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  groupId: string;

  @PrimaryColumn(dayColumn)
  workDate: string;
}
