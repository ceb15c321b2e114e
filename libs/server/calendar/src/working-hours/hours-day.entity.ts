import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayColumn, idColumn } from '@atrium/kit';

/** What one plan works on one day. People share plans, so a change of rules for thousands is a few rows here. */
@Entity('calendar_hours_day')
export class HoursDayEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  /** The plan: an id of the domain that wrote it down. */
  @PrimaryColumn(idColumn)
  planId: string;

  @PrimaryColumn(dayColumn)
  day: string;

  /** Pairs of milliseconds since 1970, in order: `[[from, until], …]`; empty on a day off. */
  @Column({ type: 'json' })
  spans: readonly (readonly [number, number])[];
}
