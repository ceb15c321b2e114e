import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** Something that waits for a member, or did: a projection of what the owners of such things announce. */
@Entity('notification_todo')
@Index('notification_todo_ref', ['companyId', 'refKind', 'refId', 'part', 'memberId'], { unique: true })
@Index('notification_todo_open', ['companyId', 'memberId', 'closedAt', 'id'])
@Index('notification_todo_closed', ['closedAt'])
export class TodoEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  id: Id<'todo'>;

  @Column(idColumn)
  memberId: Id<'member'>;

  @Column(asciiColumn(40))
  refKind: string;

  @Column(idColumn)
  refId: string;

  @Column({ type: 'int' })
  part: number;

  @Column({ type: 'varchar', length: 300 })
  title: string;

  @Column({ ...idColumn, nullable: true })
  fromMemberId: string | null;

  @Column(instantColumn)
  openedAt: Date;

  @Column({ ...instantColumn, nullable: true })
  closedAt: Date | null;
}
