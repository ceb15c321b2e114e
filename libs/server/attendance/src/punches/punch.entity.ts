import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import type { PlaceVerdict, PunchClock } from '@atrium/contracts/attendance';

/** A press as it happened; never changed. Written by `PunchLog` alone. */
@Entity('attendance_punch')
@Index('attendance_punch_command', ['companyId', 'memberId', 'commandId'], { unique: true })
export class PunchEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  /** The instant that counts. */
  @PrimaryColumn(instantColumn)
  at: Date;

  @PrimaryColumn(idColumn)
  id: Id<'punch'>;

  @Column(idColumn)
  commandId: Id<'command'>;

  @Column(instantColumn)
  receivedAt: Date;

  @Column(asciiColumn(10))
  clock: PunchClock;

  @Column(asciiColumn(10))
  verdict: PlaceVerdict;

  /** The place or network that decided, or the nearest place. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  placeName: string | null;

  @Column({ type: 'int', nullable: true })
  distanceMeters: number | null;

  @Column({ type: 'int', nullable: true })
  accuracyMeters: number | null;

  /** 1: taken as a field punch. */
  @Column({ type: 'tinyint' })
  field: 0 | 1;

  @Column({ type: 'varchar', length: 200, nullable: true })
  remark: string | null;

  @Column({ ...asciiColumn(64), nullable: true })
  deviceId: string | null;

  /** SHA-256 of salt and evidence: still there when the evidence is not. */
  @Column(asciiColumn(64))
  evidenceHash: string;

  /** SHA-256 of all of the above but the id: the member's proof. */
  @Column(asciiColumn(64))
  hash: string;
}
