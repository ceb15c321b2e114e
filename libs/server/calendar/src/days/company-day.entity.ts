import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, dayColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ActorRef } from '@atrium/contracts/core';
import type { DayKind } from '@atrium/contracts/calendar';

/** What a company said of a day. Never changed: the highest version counts; without a kind it takes earlier ones back. */
@Entity('calendar_company_day')
export class CompanyDayEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(dayColumn)
  day: string;

  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ ...asciiColumn(10), nullable: true })
  kind: DayKind | null;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'json' })
  recordedBy: ActorRef;

  @Column(instantColumn)
  recordedAt: Date;
}
