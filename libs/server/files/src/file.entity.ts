import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';

/** A stored file. Its content lies in the storage under its id. */
@Entity('files_file')
@Index('files_file_unclaimed', ['companyId', 'ownerKind', 'createdAt'])
export class FileEntity {
  @PrimaryColumn(idColumn)
  companyId: Id<'company'>;

  @PrimaryColumn(idColumn)
  id: Id<'file'>;

  /** What has taken it: `<domain>.<thing>` and its id. Null: nobody yet. */
  @Column({ ...asciiColumn(40), nullable: true })
  ownerKind: string | null;

  @Column({ ...asciiColumn(64), nullable: true })
  ownerId: string | null;

  @Column(idColumn)
  uploadedBy: Id<'member'>;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column(asciiColumn(100))
  type: string;

  @Column({ type: 'int', unsigned: true })
  bytes: number;

  @Column({ type: 'int', nullable: true })
  width: number | null;

  @Column({ type: 'int', nullable: true })
  height: number | null;

  /** Of the stored content, hexadecimal. */
  @Column(asciiColumn(64))
  sha256: string;

  @Column(instantColumn)
  createdAt: Date;
}
