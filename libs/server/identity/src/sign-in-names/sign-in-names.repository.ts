import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In } from 'typeorm';
import { Db, installation } from '@atrium/kit';
import type { SignInNameKind } from '@atrium/contracts/identity';
import { inChunks, insertRows } from '../accounts/set-wise.js';
import { SignInNameEntity } from './sign-in-name.entity.js';

/** Where a name leads: its account, with what signing in needs to know. */
export interface Holder {
  readonly nameId: string;
  readonly kind: SignInNameKind;
  readonly realmId: string;
  readonly provedAt: Date | null;
  readonly accountId: string;
  readonly demo: boolean;
  readonly archivedAt: Date | null;
  readonly phc: string | null;
}

export interface NameKey {
  readonly kind: SignInNameKind;
  readonly valueHash: string;
}

@Injectable()
export class SignInNamesRepository {
  constructor(private readonly db: Db) {}

  /** Who holds any of these names, in any of these realms. One query whatever is given, so that no answer takes longer. */
  holders(keys: readonly NameKey[], realmIds: readonly string[]): Promise<Holder[]> {
    return this.db.manager
      .createQueryBuilder(SignInNameEntity, 'name')
      .innerJoin('account', 'account', 'account.id = name.account_id')
      .leftJoin('credential', 'credential', 'credential.account_id = name.account_id')
      .select([
        'name.id AS nameId',
        'name.kind AS kind',
        'name.realm_id AS realmId',
        'name.proved_at AS provedAt',
        'account.id AS accountId',
        'account.demo AS demo',
        'account.archived_at AS archivedAt',
        'credential.phc AS phc',
      ])
      .where('name.realmId IN (:...realmIds)', { realmIds })
      .andWhere('name.kind IN (:...kinds)', { kinds: ['', ...keys.map(({ kind }) => kind)] })
      .andWhere('name.valueHash IN (:...hashes)', { hashes: ['', ...keys.map(({ valueHash }) => valueHash)] })
      .getRawMany<Holder>();
  }

  /** Rows of a realm that carry any of these names. */
  async inRealm(realmId: string, keys: readonly NameKey[]): Promise<SignInNameEntity[]> {
    const kinds = [...new Set(keys.map(({ kind }) => kind))];
    const found: SignInNameEntity[] = [];
    for (const kind of kinds) {
      const hashes = keys.filter((key) => key.kind === kind).map(({ valueHash }) => valueHash);
      for (const part of inChunks(hashes)) found.push(...(await this.find({ kind, realmId, valueHash: In(part) })));
    }
    return found;
  }

  /** All names of the accounts that are valid in the realm: its own, and those valid everywhere. */
  async ofAccounts(accountIds: readonly string[], realmId: string): Promise<SignInNameEntity[]> {
    const found: SignInNameEntity[] = [];
    for (const part of inChunks(accountIds))
      found.push(...(await this.find({ accountId: In(part), realmId: In([realmId, installation]) })));
    return found;
  }

  /** All names of one account, of every realm. */
  ofAccount(accountId: string): Promise<SignInNameEntity[]> {
    return this.find({ accountId });
  }

  async byId(id: string): Promise<SignInNameEntity | null> {
    return this.db.manager.findOneBy(SignInNameEntity, { id });
  }

  insert(rows: readonly SignInNameEntity[]): Promise<void> {
    return insertRows(this.db, SignInNameEntity, rows);
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const part of inChunks(ids)) await this.db.manager.delete(SignInNameEntity, { id: In(part) });
  }

  async removeOf(accountIds: readonly string[]): Promise<void> {
    for (const part of inChunks(accountIds)) await this.db.manager.delete(SignInNameEntity, { accountId: In(part) });
  }

  async update(id: string, change: Partial<SignInNameEntity>): Promise<void> {
    await this.db.manager.update(SignInNameEntity, { id }, change);
  }

  private find(where: FindOptionsWhere<SignInNameEntity>): Promise<SignInNameEntity[]> {
    return this.db.manager.find(SignInNameEntity, { where, order: { id: 'ASC' } });
  }
}
