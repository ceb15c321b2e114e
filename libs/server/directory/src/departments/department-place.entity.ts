import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** Under what a department stands, by day: managers and groups of a past day are found in the tree of that day. */
@Entity('directory_department_place')
@Index('directory_department_place_parent', ['companyId', 'parentId', 'toDay'])
export class DepartmentPlaceEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  departmentId: string;

  /** The department above, or the company's id. */
  @PrimaryColumn(idColumn)
  parentId: string;

  @PrimaryColumn(dayColumn)
  fromDay: string;

  @Column(dayColumn)
  toDay: string;

  /** Always 0. */
  @Column({ type: 'smallint', unsigned: true })
  position: number;
}
