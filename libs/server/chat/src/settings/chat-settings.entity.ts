import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn } from '@atrium/kit';
import type { ReadState } from '@atrium/contracts/chat';
import type { Id } from '@atrium/contracts/core';

/** What a company has settled about chat; no row: the usual. */
@Entity('chat_settings')
export class ChatSettingsEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @Column(asciiColumn(10))
  readState: ReadState;
}
