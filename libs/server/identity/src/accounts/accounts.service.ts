import { Injectable } from '@nestjs/common';
import { assertInTransaction, Clock, newId, notFound, Tx } from '@atrium/kit';
import type { Id, Language } from '@atrium/contracts/core';
import type { AccountView } from '@atrium/contracts/identity';
import { Codes } from '../codes/codes.js';
import { Credentials } from '../passwords/credentials.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { SignInName } from '../sign-in-names/normalise.js';
import { SignInNames } from '../sign-in-names/sign-in-names.service.js';
import { SignInNamesRepository } from '../sign-in-names/sign-in-names.repository.js';
import { AccountsRepository } from './accounts.repository.js';
import { toAccountView } from './account-view.js';

export interface NewAccount {
  readonly names: readonly SignInName[];
  /** What mails to the person are written in until they choose: the company's language. */
  readonly language: Language | null;
  readonly demo?: boolean;
}

/** People who can sign in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly names: SignInNames,
    private readonly nameRows: SignInNamesRepository,
    private readonly credentials: Credentials,
    private readonly codes: Codes,
    private readonly sessions: Sessions,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Makes an account without a password. `realmId`: the company whose names these are, or `installation`. Needs `tx.run`. */
  async create(realmId: string, account: NewAccount): Promise<Id<'account'>> {
    const [id] = await this.createMany(realmId, [account]);
    if (!id) throw new Error('No account was made.');
    return id;
  }

  /** Makes accounts in a few statements; ids in the order given. Fails with `identity.name_taken`. Needs `tx.run`. */
  async createMany(realmId: string, added: readonly NewAccount[]): Promise<Id<'account'>[]> {
    assertInTransaction('accounts.create');
    const createdAt = this.clock.now();
    const rows = added.map(({ language, demo = false }) => {
      return { id: newId<'account'>(), language, demo, failedSignIns: 0, createdAt, archivedAt: null };
    });
    await this.accounts.insert(rows);
    await this.names.setMany(
      realmId,
      rows.map(({ id }, n) => ({ accountId: id, names: added[n]?.names ?? [] })),
    );
    return rows.map(({ id }) => id);
  }

  /** In which language each reads; whoever has chosen none is left out. */
  async languagesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, Language>> {
    const accounts = await this.accounts.byIds(accountIds);
    return new Map(accounts.flatMap(({ id, language }) => (language ? [[id, language] as const] : [])));
  }

  /** One at a time: setting its password by a company's code, and joining a company with it. Needs `tx.run`. */
  async lock(accountId: string): Promise<void> {
    assertInTransaction('accounts.lock');
    await this.accounts.lock(accountId);
  }

  /** No more signing in: sessions and codes end, names become free. The ids stay, for what refers to them. */
  async archive(accountIds: readonly string[]): Promise<void> {
    await this.tx.run(async () => {
      await this.accounts.setArchived(accountIds, this.clock.now());
      await this.nameRows.removeOf(accountIds);
      await this.codes.endAllOf(accountIds);
      await this.sessions.endOf(accountIds);
    });
  }

  /** Somebody comes back: they may sign in again, with the names that are set next. */
  async restore(accountIds: readonly string[]): Promise<void> {
    await this.accounts.setArchived(accountIds, null);
  }

  /** Wipes accounts of a demo, and of a demo only. */
  async deleteDemo(accountIds: readonly string[]): Promise<void> {
    await this.tx.run(async () => {
      const ids = (await this.accounts.byIds(accountIds)).filter(({ demo }) => demo).map(({ id }) => id);
      await this.sessions.deleteOf(ids);
      await this.codes.deleteOf(ids);
      await this.credentials.deleteOf(ids);
      await this.nameRows.removeOf(ids);
      await this.accounts.delete(ids);
    });
  }

  /** Of these, the accounts that have set a password. */
  withPassword(accountIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.accounts.withPassword(accountIds);
  }

  async view(accountId: string): Promise<AccountView> {
    const account = await this.accounts.byId(accountId);
    if (!account) throw notFound();
    const hasPassword = (await this.accounts.withPassword([accountId])).has(accountId);
    return toAccountView(account, hasPassword, await this.names.own(accountId));
  }

  async setLanguage(accountId: string, language: Language): Promise<AccountView> {
    await this.accounts.setLanguage(accountId, language);
    return this.view(accountId);
  }

  /** What mails to the person are written in; null: nobody has said. */
  async languageOf(accountId: string): Promise<Language | null> {
    return (await this.accounts.byId(accountId))?.language ?? null;
  }
}
