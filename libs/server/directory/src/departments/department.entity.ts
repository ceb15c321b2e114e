import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A node of the org tree as it stands now; where it stood on a day is a `DepartmentPlaceEntity`. */
@Entity('directory_department')
@Index('directory_department_name', ['companyId', 'live', 'parentId', 'name'], { unique: true })
export class DepartmentEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: Id<'department'>;

  /** The department above. Those of the first level stand under the company and have its id here: a unique key ignores NULL. */
  @Column(idColumn)
  parentId: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  /** Place among its siblings, from 0. */
  @Column({ type: 'int' })
  sortOrder: number;

  /** 1 among the living, null when archived: names are unique among living siblings only. */
  @Column({ type: 'tinyint', nullable: true })
  live: 1 | null;

  @Column({ ...instantColumn, nullable: true })
  archivedAt: Date | null;

  @Column(instantColumn)
  createdAt: Date;
}
