import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ActorRef, Id } from '@atrium/contracts/core';
import type { GroupRulesView } from '@atrium/contracts/attendance';

/** What a group's rules are from a work date on. Never changed. */
@Entity('attendance_group_version')
export class GroupVersionEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  groupId: Id<'group'>;

  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column(dayColumn)
  effectiveFrom: string;

  @Column({ type: 'json' })
  rules: GroupRulesView;

  @Column({ type: 'json' })
  recordedBy: ActorRef;

  @Column(instantColumn)
  recordedAt: Date;
}
