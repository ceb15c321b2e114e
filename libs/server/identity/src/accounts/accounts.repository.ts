import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '@atrium/kit';
import type { Language } from '@atrium/contracts/core';
import { CredentialEntity } from '../passwords/credential.entity.js';
import { AccountEntity } from './account.entity.js';
import { inChunks, insertRows } from './set-wise.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly db: Db) {}

  insert(rows: readonly AccountEntity[]): Promise<void> {
    return insertRows(this.db, AccountEntity, rows);
  }

  byId(id: string): Promise<AccountEntity | null> {
    return this.db.manager.findOneBy(AccountEntity, { id });
  }

  async byIds(ids: readonly string[]): Promise<AccountEntity[]> {
    const found: AccountEntity[] = [];
    for (const part of inChunks(ids)) found.push(...(await this.db.manager.findBy(AccountEntity, { id: In(part) })));
    return found;
  }

  /** Locks the account's row: what is decided about its codes and password is decided one after the other. */
  async lock(id: string): Promise<AccountEntity | null> {
    return this.db.manager.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async setLanguage(id: string, language: Language): Promise<void> {
    await this.db.manager.update(AccountEntity, { id }, { language });
  }

  async setArchived(ids: readonly string[], archivedAt: Date | null): Promise<void> {
    for (const part of inChunks(ids)) await this.db.manager.update(AccountEntity, { id: In(part) }, { archivedAt });
  }

  /** Counts one more failed sign-in and says how many there are. An id that nobody has takes the same steps and counts 0. */
  async countFailure(id: string): Promise<number> {
    await this.db.write('UPDATE account SET failed_sign_ins = failed_sign_ins + 1 WHERE id = ?', [id]);
    return this.failures(id);
  }

  /** Forgets the failed sign-ins since the last good one, and says how many there were. */
  async takeFailures(id: string): Promise<number> {
    await this.lock(id);
    const failures = await this.failures(id);
    if (failures > 0) await this.db.write('UPDATE account SET failed_sign_ins = 0 WHERE id = ?', [id]);
    return failures;
  }

  private async failures(id: string): Promise<number> {
    const [row] = await this.db.rows<{ failed_sign_ins: number }>('SELECT failed_sign_ins FROM account WHERE id = ?', [
      id,
    ]);
    return row?.failed_sign_ins ?? 0;
  }

  async withPassword(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const part of inChunks(ids)) {
      const rows = await this.db.manager.find(CredentialEntity, {
        select: { accountId: true },
        where: { accountId: In(part) },
      });
      for (const { accountId } of rows) found.add(accountId);
    }
    return found;
  }

  async delete(ids: readonly string[]): Promise<void> {
    for (const part of inChunks(ids)) await this.db.manager.delete(AccountEntity, { id: In(part) });
  }
}
