import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';

/** A signed-in browser or program. It lives while it is not ended, used often enough, and not older than its limit. */
@Entity('session')
@Index('session_secret', ['secretHash'], { unique: true })
@Index('session_account', ['accountId', 'endedAt'])
@Index('session_ended', ['endedAt'])
@Index('session_expires', ['expiresAt'])
export class SessionEntity {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  accountId: string;

  /** SHA-256 of the 256-bit secret that only the cookie has. */
  @Column(asciiColumn(43))
  secretHash: string;

  /** May rest for 30 days instead of 12 hours. */
  @Column({ type: 'boolean' })
  remember: boolean;

  /** Browser and system, in short. */
  @Column({ type: 'varchar', length: 80 })
  client: string;

  @Column(asciiColumn(45))
  address: string;

  @Column(instantColumn)
  createdAt: Date;

  /** When the password was last given. */
  @Column(instantColumn)
  provedAt: Date;

  /** To the minute. */
  @Column(instantColumn)
  lastSeenAt: Date;

  /** The limit that use does not move: 90 days after the sign-in. */
  @Column(instantColumn)
  expiresAt: Date;

  @Column({ ...instantColumn, nullable: true })
  endedAt: Date | null;
}
