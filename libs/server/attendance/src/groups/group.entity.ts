import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** People who work by the same rules. What these are is in its versions. */
@Entity('attendance_group')
@Index('attendance_group_name', ['companyId', 'name'], { unique: true })
@Index('attendance_group_newcomers', ['companyId', 'forNewcomers'], { unique: true })
export class GroupEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: Id<'group'>;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  /** Work dates and windows are in this zone. It does not change. */
  @Column(asciiColumn(64))
  zone: string;

  /** 1: newcomers join it by themselves. One group of a company at most. */
  @Column({ type: 'tinyint', nullable: true })
  forNewcomers: 1 | null;

  @Column(instantColumn)
  createdAt: Date;
}
