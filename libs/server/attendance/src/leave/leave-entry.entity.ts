import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { LeaveEntryKind } from '@atrium/contracts/attendance';
import type { ActorRef, Id } from '@atrium/contracts/core';

/** One entry of the leave ledger. Only ever added. */
@Entity('attendance_leave_entry')
export class LeaveEntryEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  @PrimaryColumn(idColumn)
  leaveTypeId: Id<'leaveType'>;

  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn({ type: 'int' })
  number: number;

  @Column(asciiColumn(10))
  kind: LeaveEntryKind;

  /** Null where the type has no limit. */
  @Column({ ...idColumn, nullable: true })
  lotId: Id<'leaveLot'> | null;

  /** By how much the lot, and what is reserved of it, grew or shrank. */
  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'int' })
  heldMinutes: number;

  /** How long a day of the member was then: by it the entry is shown in days for ever. */
  @Column({ type: 'int' })
  dayMinutes: number;

  /** Of an entry that opens a lot, both included; without an end: for ever. */
  @Column({ ...dayColumn, nullable: true })
  validFrom: string | null;

  @Column({ ...dayColumn, nullable: true })
  validTo: string | null;

  @Column({ ...idColumn, nullable: true })
  requestId: Id<'request'> | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  @Column({ type: 'json' })
  recordedBy: ActorRef;

  @Column(instantColumn)
  recordedAt: Date;
}
