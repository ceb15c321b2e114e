import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';

export type MailPurpose = 'reset' | 'proof' | 'activation' | 'password_changed';

/**
 * A mail that is due. The row carries no secret: the code in it is made when the mail is sent, and made anew when sending
 * is tried again.
 */
@Entity('identity_mail')
@Index('identity_mail_due', ['doneAt', 'dueAt'])
export class IdentityMailEntity {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(asciiColumn(20))
  purpose: MailPurpose;

  /** Null on a reset: whose address it is, if anybody's, is looked up when the mail is sent, not while somebody waits. */
  @Column({ ...idColumn, nullable: true })
  accountId: string | null;

  /** The company it concerns; the installation's id otherwise. */
  @Column(idColumn)
  realmId: string;

  /** The address as it was asked for, encrypted; null: the account's own. */
  @Column({ ...asciiColumn(1000), nullable: true })
  recipientSecret: string | null;

  /** What the text needs: names of company and person. */
  @Column({ type: 'json' })
  params: Record<string, string>;

  @Column(instantColumn)
  createdAt: Date;

  /** Not before this; moved on while a sender has it, and after a failure. */
  @Column(instantColumn)
  dueAt: Date;

  @Column({ type: 'smallint', unsigned: true })
  attempts: number;

  /** Sent, or nothing to send. */
  @Column({ ...instantColumn, nullable: true })
  doneAt: Date | null;
}
