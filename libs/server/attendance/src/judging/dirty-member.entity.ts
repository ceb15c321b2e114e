import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { DirtyReason } from './dirty-day.entity.js';

/** A member with days to judge: the row that a worker claims. Locked while days are marked or judged, so both go one by one. */
@Entity('attendance_dirty_member')
@Index('attendance_dirty_member_due', ['urgency', 'dueAt'])
export class DirtyMemberEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  /** When the first of the days may be judged. */
  @Column(instantColumn)
  dueAt: Date;

  /** 0: somebody pressed and looks; 1: a rule changed, or a day ended. */
  @Column({ type: 'tinyint' })
  urgency: 0 | 1;

  /** All days that have begun from here on are to be judged, besides those that are marked one by one. */
  @Column({ ...dayColumn, nullable: true })
  fromDay: string | null;

  /** Why these are. */
  @Column({ ...asciiColumn(10), nullable: true })
  fromWhy: DirtyReason | null;
}
