import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type * as z from 'zod/mini';
import { asciiColumn, idColumn, instantColumn } from '@atrium/kit';
import type { ActorRef, Id } from '@atrium/contracts/core';
import type { ImportField, ImportStatus, ImportView } from '@atrium/contracts/directory';
import type { Separators } from './department-paths.js';

/** How the columns are read; proposed when the file comes, corrected by its importer. */
export interface PlanSettings {
  readonly fields: readonly ImportField[];
  readonly matchedBy: readonly ('name' | 'values' | 'none')[];
  readonly separators: Separators;
  /** The first level of all paths, when it is one and the same. */
  readonly rootName: string | null;
  readonly dropRoot: boolean;
  readonly leavers: 'keep' | 'end';
}

const sealedText = { type: 'longtext', charset: 'ascii', collation: 'ascii_bin', nullable: true } as const;

/** A staff list on its way in. What it says of people lies encrypted, and is dropped when it has been carried out or is a week old. */
@Entity('directory_import')
@Index('directory_import_open', ['status', 'leaseUntil'])
@Index('directory_import_age', ['createdAt'])
export class ImportEntity {
  @PrimaryColumn(idColumn)
  companyId: string;

  @PrimaryColumn(idColumn)
  id: Id<'import'>;

  @Column({ type: 'varchar', length: 200 })
  fileName: string;

  @Column(asciiColumn(10))
  status: z.output<typeof ImportStatus>;

  @Column(asciiColumn(10))
  encoding: string;

  /** From 1. */
  @Column({ type: 'int' })
  headerRow: number;

  @Column({ type: 'int' })
  rowCount: number;

  @Column({ type: 'json' })
  planSettings: PlanSettings;

  /** The rows of the file from the header on, encrypted JSON. */
  @Column(sealedText)
  sheet: string | null;

  /** The dry run's lines, encrypted JSON. */
  @Column(sealedText)
  changes: string | null;

  /** Hash of what the dry run would do: applying does that, or nothing. */
  @Column({ ...asciiColumn(64), nullable: true })
  digest: string | null;

  @Column({ type: 'json', nullable: true })
  counts: ImportView['counts'];

  @Column({ type: 'int' })
  doneCount: number;

  @Column({ type: 'int' })
  totalCount: number;

  /** Why it failed: an error code. */
  @Column({ ...asciiColumn(80), nullable: true })
  problem: string | null;

  @Column({ type: 'json' })
  createdBy: ActorRef;

  @Column(instantColumn)
  createdAt: Date;

  /** A worker is at it until then; afterwards another one may take it up. */
  @Column({ ...instantColumn, nullable: true })
  leaseUntil: Date | null;
}
