import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '../db/columns.js';

/** How far a listener has come in a company's events. Moved in the transaction of its effect. */
@Entity('listener_cursor')
export class ListenerCursorEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(asciiColumn(80))
  listener: string;

  /** The last event number that is done with. */
  @Column({ type: 'bigint', unsigned: true })
  eventNo: string;

  /** Failures in a row at the next event. */
  @Column({ type: 'smallint', unsigned: true })
  failures: number;

  /** Not before then: the wait after a failure. */
  @Column({ ...instantColumn, nullable: true })
  retryAt: Date | null;
}

/** An event that a listener failed at eight times: kept to be seen and tried again, while the cursor went on. */
@Entity('parked_event')
export class ParkedEventEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(asciiColumn(80))
  listener: string;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  eventNo: string;

  @Column({ type: 'varchar', length: 1000 })
  problem: string;

  @Column(instantColumn)
  parkedAt: Date;
}
