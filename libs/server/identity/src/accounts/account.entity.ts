import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Language } from '@atrium/contracts/core';

/**
 * Somebody who can sign in. Accounts, their sign-in names, credentials, sessions and codes belong to the installation, not
 * to a company, so none of these tables has `company_id`: one person may be a member of several companies. Where a row
 * concerns one company, the column is called `realm_id`, which the company door does not take for its own.
 */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn(idColumn)
  id: string;

  /** Null until the person has chosen one, or a company has said its own. */
  @Column({ ...asciiColumn(10), nullable: true })
  language: Language | null;

  /** Of a demo company: its password is public, so it may sign in on a machine of one's own only. */
  @Column({ type: 'boolean' })
  demo: boolean;

  /** Failed sign-ins since the last good one. */
  @Column({ type: 'int', unsigned: true })
  failedSignIns: number;

  @Column(instantColumn)
  createdAt: Date;

  /** Set when it may no longer sign in. The id stays. */
  @Column({ ...instantColumn, nullable: true })
  archivedAt: Date | null;
}
