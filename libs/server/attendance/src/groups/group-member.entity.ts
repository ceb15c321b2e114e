import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** The group of a member over a span of days, both ends included; spans of one member never overlap. */
@Entity('attendance_group_member')
@Index('attendance_group_member_group', ['companyId', 'groupId', 'fromDay'])
export class GroupMemberEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  @PrimaryColumn(dayColumn)
  fromDay: string;

  /** `openEnd` (9999-12-31) while it goes on. */
  @Column(dayColumn)
  toDay: string;

  @Column(idColumn)
  groupId: Id<'group'>;
}
