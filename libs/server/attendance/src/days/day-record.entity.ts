import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** What became of a member's day: derived, replaceable. */
@Entity('attendance_day_record')
export class DayRecordEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  @PrimaryColumn(dayColumn)
  workDate: string;

  /** As `encodeDayRecord` writes it. */
  @Column(asciiColumn(300))
  record: string;

  /** 1: the window has ended; sums count it. */
  @Column({ type: 'tinyint' })
  final: 0 | 1;

  /** SHA-256 of `canonicalDayInput`: an equal one means that judging again changes nothing. */
  @Column(asciiColumn(64))
  inputHash: string;

  @Column(asciiColumn(20))
  engineVersion: string;

  @Column(instantColumn)
  judgedAt: Date;
}
