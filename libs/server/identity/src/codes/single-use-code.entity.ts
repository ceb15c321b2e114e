import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';

export type CodePurpose = 'reset' | 'proof' | 'activation';

/** A secret that opens one thing once. Used, replaced by a newer one or overtaken by a new password, it has ended. */
@Entity('single_use_code')
@Index('single_use_code_account', ['accountId', 'purpose', 'realmId'])
@Index('single_use_code_expires', ['expiresAt'])
export class SingleUseCodeEntity {
  /** SHA-256; the secret itself is in a mail or on a sheet, nowhere else. */
  @PrimaryColumn(asciiColumn(43))
  secretHash: string;

  @Column(asciiColumn(10))
  purpose: CodePurpose;

  @Column(idColumn)
  accountId: string;

  /** The company that an activation is for; the installation's id otherwise. */
  @Column(idColumn)
  realmId: string;

  /** The sign-in name that it was mailed to: who has the code has the mailbox. */
  @Column({ ...idColumn, nullable: true })
  nameId: string | null;

  @Column(instantColumn)
  createdAt: Date;

  @Column(instantColumn)
  expiresAt: Date;

  @Column({ ...instantColumn, nullable: true })
  endedAt: Date | null;
}
