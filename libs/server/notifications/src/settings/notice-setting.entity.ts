import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** How a member wants to be told; without a row, as `usual` says. */
@Entity('notification_setting')
export class NoticeSettingEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  memberId: Id<'member'>;

  @Column({ type: 'tinyint' })
  mail: 0 | 1;

  @Column({ type: 'tinyint' })
  quiet: 0 | 1;
}
