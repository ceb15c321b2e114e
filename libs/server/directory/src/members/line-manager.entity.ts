import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** The named person a member reports to, by day. Ends with the employment of either. */
@Entity('directory_line_manager')
@Index('directory_line_manager_reports', ['companyId', 'managerId', 'toDay'])
export class LineManagerEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  managerId: string;

  @PrimaryColumn(dayColumn)
  fromDay: string;

  @Column(dayColumn)
  toDay: string;

  /** Always 0. */
  @Column({ type: 'smallint', unsigned: true })
  position: number;
}
