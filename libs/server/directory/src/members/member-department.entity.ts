import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** Which departments a member is in, by day. Ends with the employment. */
@Entity('directory_member_department')
@Index('directory_member_department_people', ['companyId', 'departmentId', 'toDay'])
export class MemberDepartmentEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  departmentId: string;

  @PrimaryColumn(dayColumn)
  fromDay: string;

  @Column(dayColumn)
  toDay: string;

  /** 0: the primary department. */
  @Column({ type: 'smallint', unsigned: true })
  position: number;
}
