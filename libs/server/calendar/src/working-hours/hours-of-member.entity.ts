import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** Which plan a member goes by over a span of days, both ends included; spans of one member never overlap. */
@Entity('calendar_hours_of_member')
export class HoursOfMemberEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(dayColumn)
  fromDay: string;

  /** 9999-12-31 while it goes on. */
  @Column(dayColumn)
  toDay: string;

  @Column(idColumn)
  planId: string;
}
