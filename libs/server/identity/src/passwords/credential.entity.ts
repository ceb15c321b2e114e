import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';

/** An account's password. No row: none was set yet. */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn(idColumn)
  accountId: string;

  /** argon2id in PHC form, parameters and salt included. */
  @Column(asciiColumn(255))
  phc: string;

  @Column(instantColumn)
  changedAt: Date;
}
