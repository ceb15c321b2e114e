import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ActorRef, Id } from '@atrium/contracts/core';
import type { GrantableRole } from '@atrium/contracts/directory';

/** A role that was given to a member. Taken away, it stays as history. */
@Entity('directory_role_grant')
@Index('directory_role_grant_held', ['companyId', 'live', 'memberId', 'role'], { unique: true })
export class RoleGrantEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: Id<'roleGrant'>;

  @Column(idColumn)
  memberId: Id<'member'>;

  @Column(asciiColumn(20))
  role: GrantableRole;

  @Column({ type: 'tinyint', nullable: true })
  live: 1 | null;

  @Column({ type: 'json' })
  grantedBy: ActorRef;

  @Column(instantColumn)
  grantedAt: Date;

  @Column({ type: 'json', nullable: true })
  revokedBy: ActorRef | null;

  @Column({ ...instantColumn, nullable: true })
  revokedAt: Date | null;
}
