import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** Who leads a department, by day. */
@Entity('directory_department_leader')
@Index('directory_department_leader_member', ['companyId', 'memberId', 'toDay'])
export class DepartmentLeaderEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  departmentId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(dayColumn)
  fromDay: string;

  @Column(dayColumn)
  toDay: string;

  /** 0: the first leader, who is the manager of the department's people. */
  @Column({ type: 'smallint', unsigned: true })
  position: number;
}
