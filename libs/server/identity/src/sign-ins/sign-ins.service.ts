import { Inject, Injectable } from '@nestjs/common';
import { Audit, type Changes } from '@atrium/server-audit';
import { AppError, type CookieReply, type AtriumRequest, currentContext, installation, Tx } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { type AccountView, identityErrors, type signIn } from '@atrium/contracts/identity';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Accounts } from '../accounts/accounts.service.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity-settings.js';
import { Credentials } from '../passwords/credentials.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { Sessions } from '../sessions/sessions.service.js';
import { NameValues } from '../sign-in-names/name-values.js';
import { normalise, readings } from '../sign-in-names/normalise.js';
import { type Holder, SignInNamesRepository } from '../sign-in-names/sign-in-names.repository.js';
import { Realms } from './realms.js';
import { SignInLimits } from './sign-in-limits.js';

interface Http {
  readonly request: AtriumRequest;
  readonly reply: CookieReply;
}

/** Signing in by name and password. */
@Injectable()
export class SignIns {
  constructor(
    private readonly accounts: Accounts,
    private readonly rows: AccountsRepository,
    private readonly names: SignInNamesRepository,
    private readonly values: NameValues,
    private readonly realms: Realms,
    private readonly limits: SignInLimits,
    private readonly hasher: PasswordHasher,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly tx: Tx,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /**
   * Every failure takes the same steps and gets the same answer: a name that nobody has, a wrong password, no password
   * yet, an account that is archived.
   */
  async signIn(input: InputOf<typeof signIn>, http: Http): Promise<AccountView> {
    const realmId = input.companySlug === undefined ? null : await this.realms.bySlug(input.companySlug);
    const attempt = this.limits.attempt(nameKeyOf(input, realmId), input.password);
    await this.limits.admit(attempt);
    const holder = await this.holderOf(input.name, realmId);
    const accountKey = holder?.accountId ?? attempt.nameKey;
    if (!(await this.isKnownHere(holder))) await this.limits.admitFromHere(attempt, accountKey);
    const right = await this.hasher.verify(holder?.phc ?? null, input.password);
    if (!holder || !right) {
      await this.limits.failed(attempt, accountKey);
      await this.recordFailure(holder);
      throw new AppError(identityErrors.sign_in_failed);
    }
    if (holder.demo && !this.settings.demoSignIn) throw new AppError(identityErrors.demo_refused);
    await this.limits.succeeded(attempt);
    await this.renew(holder, input.password);
    await this.tx.run(async () => {
      const failures = await this.rows.takeFailures(holder.accountId);
      const changes: Changes = failures > 0 ? { failures: [failures, 0] } : {};
      await this.sessions.start({ accountId: holder.accountId, ...http, remember: input.remember, changes });
    });
    return this.accounts.view(holder.accountId);
  }

  /** At a company's page its own names come first, then those valid everywhere; elsewhere only the latter. */
  private async holderOf(typed: string, realmId: string | null): Promise<Holder | null> {
    const meant = readings(typed, realmId !== null);
    const keys = meant.flatMap((name) => {
      const valueHash = this.values.hash(name);
      return valueHash === null ? [] : [{ kind: name.kind, valueHash }];
    });
    const realmIds = realmId === null ? [installation] : [realmId, installation];
    const holders = (await this.names.holders(keys, realmIds)).filter(({ archivedAt }) => archivedAt === null);
    const rank = (holder: Holder) =>
      (holder.phc === null ? 100 : 0) +
      realmIds.indexOf(holder.realmId) * 10 +
      meant.findIndex(({ kind }) => kind === holder.kind);
    return holders.sort((a, b) => rank(a) - rank(b)).at(0) ?? null;
  }

  private isKnownHere(holder: Holder | null): Promise<boolean> {
    return this.sessions.knowsAddress(holder?.accountId ?? '', currentContext().address ?? '');
  }

  private recordFailure(holder: Holder | null): Promise<void> {
    return this.tx.run(async () => {
      const failures = await this.rows.countFailure(holder?.accountId ?? '');
      await this.audit.recordAccountAct({
        action: 'identity.sign_in_failed',
        accountId: holder?.accountId ?? null,
        actor: { kind: 'visitor', id: null },
        changes: failures > 0 ? { failures: [failures - 1, failures] } : {},
      });
    });
  }

  /** A hash made with old parameters is made anew while the password is at hand. */
  private async renew({ accountId, phc }: Holder, password: string): Promise<void> {
    if (phc === null || !this.hasher.isOutdated(phc)) return;
    await this.credentials.rehash(accountId, { from: phc, to: await this.hasher.hash(password) });
  }
}

/** However it is typed, the same name counts as one. */
function nameKeyOf({ name, companySlug }: InputOf<typeof signIn>, realmId: string | null): string {
  const [first] = readings(name, realmId !== null);
  return `${realmId ?? companySlug ?? ''} ${(first && normalise(first)) ?? name.trim().toLowerCase()}`;
}
