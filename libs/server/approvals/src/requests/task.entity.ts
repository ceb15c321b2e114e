import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { TaskKind } from '@atrium/contracts/approvals';
import type { Id } from '@atrium/contracts/core';
import type { TaskStatus } from '@atrium/rules-approvals';

/** One person's part in a task: a task that any of several may do has a row for each. */
@Entity('approvals_task')
@Index('approvals_task_waiting', ['companyId', 'assigneeId', 'open', 'openedAt', 'requestId', 'task'])
@Index('approvals_task_done', ['companyId', 'closedBy', 'closedAt', 'requestId', 'task'])
export class TaskEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  requestId: Id<'request'>;

  @PrimaryColumn({ type: 'int' })
  task: number;

  @PrimaryColumn(idColumn)
  assigneeId: Id<'member'>;

  @Column(asciiColumn(10))
  kind: TaskKind;

  /** Null: a rework. */
  @Column({ ...asciiColumn(40), nullable: true })
  nodeId: string | null;

  @Column(asciiColumn(12))
  status: TaskStatus;

  /** 1 while it can be acted on, else null. */
  @Column({ type: 'tinyint', nullable: true })
  open: number | null;

  @Column(instantColumn)
  openedAt: Date;

  /** Null while it is live, and when the system closed it. */
  @Column({ ...idColumn, nullable: true })
  closedBy: Id<'member'> | null;

  @Column({ ...instantColumn, nullable: true })
  closedAt: Date | null;
}
