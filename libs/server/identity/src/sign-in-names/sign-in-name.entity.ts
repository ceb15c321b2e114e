import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { SignInNameKind } from '@atrium/contracts/identity';

/** A name that an account signs in with: everywhere, or at one company's own sign-in page only. */
@Entity('sign_in_name')
@Index('sign_in_name_value', ['kind', 'realmId', 'valueHash'], { unique: true })
@Index('sign_in_name_account', ['accountId'])
export class SignInNameEntity {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  accountId: string;

  @Column(asciiColumn(10))
  kind: SignInNameKind;

  /** The company whose name it is, or the installation's id: then it is valid everywhere. */
  @Column(idColumn)
  realmId: string;

  /** Blind index of the normalised value. */
  @Column(asciiColumn(43))
  valueHash: string;

  /** As it was typed, encrypted with the installation's key. */
  @Column(asciiColumn(1000))
  valueSecret: string;

  /** When its owner opened a link that was mailed to it. */
  @Column({ ...instantColumn, nullable: true })
  provedAt: Date | null;

  @Column(instantColumn)
  createdAt: Date;
}
