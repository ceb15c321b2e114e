import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A member's counter of state: devices ask for what has a higher number than theirs. */
@Entity('chat_member_state')
export class MemberStateEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  @Column({ type: 'bigint', unsigned: true })
  stateNo: string;
}
