import { Injectable } from '@nestjs/common';
import { AppError, assertInTransaction, Clock, duplicateKeyOf, installation, newId } from '@atrium/kit';
import { identityErrors, type SignInNameKind } from '@atrium/contracts/identity';
import { NameValues, type OwnedName, type SealedName } from './name-values.js';
import type { SignInName } from './normalise.js';
import type { SignInNameEntity } from './sign-in-name.entity.js';
import { SignInNamesRepository } from './sign-in-names.repository.js';

/** The names of one account in one realm (a company's id, or the installation's for names that are valid everywhere). */
export interface NamesOfAccount {
  readonly accountId: string;
  readonly names: readonly SignInName[];
}

/** What accounts sign in with. Names of a realm are unique by kind; so are those that are valid everywhere. */
@Injectable()
export class SignInNames {
  constructor(
    private readonly rows: SignInNamesRepository,
    private readonly values: NameValues,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes these the account's names in the realm; other names of it there go. What the account holds everywhere stays, and
   * is not written twice. Fails with `identity.name_taken` (details: kind) when another account has one. Needs `tx.run`.
   */
  async set(realmId: string, account: NamesOfAccount): Promise<void> {
    await this.setMany(realmId, [account]);
  }

  /** `set` for many accounts, in a few statements. */
  async setMany(realmId: string, accounts: readonly NamesOfAccount[]): Promise<void> {
    assertInTransaction('signInNames.set');
    const wanted = accounts.map(({ accountId, names }) => ({
      accountId,
      names: distinct(names.map((name) => this.values.seal(name))),
    }));
    const present = await this.rows.ofAccounts(
      accounts.map(({ accountId }) => accountId),
      realmId,
    );
    const held = new Set(present.map(keyOfRow));
    const due = new Set(wanted.flatMap(({ accountId, names }) => names.map((name) => keyOf(accountId, name))));
    await this.rows.remove(
      present.filter((row) => row.realmId === realmId && !due.has(keyOfRow(row))).map(({ id }) => id),
    );
    await this.add(
      realmId,
      wanted.flatMap(({ accountId, names }) =>
        names.filter((name) => !held.has(keyOf(accountId, name))).map((name) => ({ accountId, name })),
      ),
    );
  }

  /** For each name the account that has it in the realm, or null: an import tells the collisions before it writes. */
  async holdersInRealm(realmId: string, names: readonly SignInName[]): Promise<(string | null)[]> {
    const hashes = names.map((name) => this.values.hash(name));
    const keys = names.flatMap(({ kind }, n) => {
      const valueHash = hashes[n] ?? null;
      return valueHash === null ? [] : [{ kind, valueHash }];
    });
    const found = new Map((await this.rows.inRealm(realmId, keys)).map((row) => [row.valueHash, row.accountId]));
    return hashes.map((hash) => found.get(hash ?? '') ?? null);
  }

  /** The account that has proved this name and holds it everywhere, or null. */
  async holderEverywhere(name: SignInName): Promise<string | null> {
    const [holder = null] = await this.holdersInRealm(installation, [name]);
    return holder;
  }

  /** Names by account: those of the realm and those valid everywhere, never those of another company. One query. */
  async of(accountIds: readonly string[], realmId: string): Promise<Map<string, OwnedName[]>> {
    const names = new Map<string, OwnedName[]>(accountIds.map((id) => [id, []]));
    for (const row of await this.rows.ofAccounts(accountIds, realmId))
      names.get(row.accountId)?.push(this.values.open(row));
    return names;
  }

  /** Every name of one account, for the person itself. */
  async own(accountId: string): Promise<OwnedName[]> {
    return (await this.rows.ofAccount(accountId)).map((row) => this.values.open(row));
  }

  /** The account's e-mail that a mail of this realm goes to: a proved one first. */
  async emailOf(
    accountId: string,
    realmId: string,
  ): Promise<{ nameId: string; address: string; proved: boolean } | null> {
    const emails = (await this.rows.ofAccounts([accountId], realmId)).filter(({ kind }) => kind === 'email');
    const row = emails.find(({ provedAt }) => provedAt !== null) ?? emails.at(0);
    return row ? { nameId: row.id, address: this.values.open(row).value, proved: row.provedAt !== null } : null;
  }

  /** Gives the names that one account has in the realm to another: its person has joined with an account of their own. */
  async move(realmId: string, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
    assertInTransaction('signInNames.move');
    const theirs = new Set((await this.rows.ofAccounts([to], realmId)).map(({ kind, valueHash }) => kind + valueHash));
    const moving = (await this.rows.ofAccounts([from], realmId)).filter((row) => row.realmId === realmId);
    for (const row of moving) {
      if (theirs.has(row.kind + row.valueHash)) await this.rows.remove([row.id]);
      else await this.rows.update(row.id, { accountId: to });
    }
  }

  /**
   * The owner has opened a link that was mailed to this name: it becomes valid everywhere. `taken`: another account has it
   * everywhere already, so it stays with its company; `gone`: it is no name any more. Needs `tx.run`.
   */
  async prove(nameId: string): Promise<'proved' | 'taken' | 'gone'> {
    assertInTransaction('signInNames.prove');
    const row = await this.rows.byId(nameId);
    if (!row) return 'gone';
    const provedAt = this.clock.now();
    const holder = (await this.rows.inRealm(installation, [row])).find(({ id }) => id !== row.id);
    if (holder && holder.accountId !== row.accountId) {
      await this.rows.update(nameId, { provedAt });
      return 'taken';
    }
    if (holder) await this.rows.remove([row.id]);
    else await this.refusingTaken(() => this.rows.update(nameId, { provedAt, realmId: installation }));
    return 'proved';
  }

  private async add(
    realmId: string,
    added: readonly { readonly accountId: string; readonly name: SealedName }[],
  ): Promise<void> {
    const taken = await this.rows.inRealm(
      realmId,
      added.map(({ name }) => name),
    );
    const [first] = taken;
    if (first) throw new AppError(identityErrors.name_taken, { kind: first.kind });
    const createdAt = this.clock.now();
    await this.refusingTaken(() =>
      this.rows.insert(
        added.map(({ accountId, name }): SignInNameEntity => {
          return { id: newId(), accountId, realmId, ...name, provedAt: null, createdAt };
        }),
      ),
    );
  }

  /** Two at the same moment: the unique key decides. */
  private async refusingTaken(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (duplicateKeyOf(error) === 'sign_in_name_value') throw new AppError(identityErrors.name_taken);
      throw error;
    }
  }
}

/** One account may be given the same name twice, typed in two ways. */
const distinct = (names: readonly SealedName[]): SealedName[] => [
  ...new Map(names.map((name) => [name.kind + name.valueHash, name])).values(),
];

const keyOf = (accountId: string, { kind, valueHash }: { kind: SignInNameKind; valueHash: string }): string =>
  `${accountId}:${kind}:${valueHash}`;
const keyOfRow = (row: SignInNameEntity): string => keyOf(row.accountId, row);
