import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, instantColumn } from '@atrium/kit';

/** The one set-up by the printed link that an installation has: its key lets no second one in, however close they come. */
@Entity('directory_set_up')
export class SetUpEntity {
  /** Always 1. */
  @PrimaryColumn({ type: 'tinyint' })
  id: number;

  /** SHA-256 of the token that was used, in hex. */
  @Column(asciiColumn(64))
  tokenHash: string;

  @Column(instantColumn)
  usedAt: Date;
}
