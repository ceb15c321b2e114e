import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { currentCompanyId, Db } from '@atrium/kit';
import type { Id } from '@atrium/contracts/core';
import { FileEntity } from './file.entity.js';

/** What has taken a file. */
export interface Owner {
  readonly ownerKind: `${string}.${string}`;
  readonly ownerId: string;
}

@Injectable()
export class FilesRepository {
  constructor(private readonly db: Db) {}

  async add(file: FileEntity): Promise<void> {
    await this.db.manager.insert(FileEntity, file);
  }

  one(id: string): Promise<FileEntity | null> {
    return this.db.manager.findOneBy(FileEntity, { companyId: currentCompanyId(), id: id as Id<'file'> });
  }

  ownedBy({ ownerKind, ownerId }: Owner, ids: readonly string[]): Promise<FileEntity[]> {
    return this.db.manager.findBy(FileEntity, {
      companyId: currentCompanyId(),
      id: In([...ids] as Id<'file'>[]),
      ownerKind,
      ownerId,
    });
  }

  /** In no particular order; needs `tx.run`, and takes the rows for its rest. */
  lock(ids: readonly string[]): Promise<FileEntity[]> {
    return this.db.manager
      .createQueryBuilder(FileEntity, 'f')
      .setLock('pessimistic_write')
      .where('f.companyId = :companyId AND f.id IN (:...ids)', { companyId: currentCompanyId(), ids: [...ids].sort() })
      .getMany();
  }

  async setOwner(ids: readonly string[], { ownerKind, ownerId }: Owner): Promise<void> {
    await this.db.query('UPDATE files_file SET owner_kind = ?, owner_id = ? WHERE company_id = ? AND id IN (?)', [
      ownerKind,
      ownerId,
      currentCompanyId(),
      ids,
    ]);
  }

  /** Gives over what one owner has to another. */
  async passOn(ids: readonly string[], from: Owner, to: Owner): Promise<void> {
    await this.db.query(
      `UPDATE files_file SET owner_kind = ?, owner_id = ?
        WHERE company_id = ? AND id IN (?) AND owner_kind = ? AND owner_id = ?`,
      [to.ownerKind, to.ownerId, currentCompanyId(), ids, from.ownerKind, from.ownerId],
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.db.query('DELETE FROM files_file WHERE company_id = ? AND id IN (?)', [currentCompanyId(), ids]);
  }

  /** Files that nobody has taken since before that moment, of all companies. */
  unclaimedSince(before: Date, limit: number): Promise<{ companyId: Id<'company'>; id: Id<'file'> }[]> {
    return this.db.query(
      `SELECT company_id AS companyId, id FROM files_file WHERE owner_kind IS NULL AND created_at < ? LIMIT ${limit}`,
      [before],
    );
  }
}
