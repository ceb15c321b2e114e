import { Injectable } from '@nestjs/common';
import { type Changes, Audit } from '@atrium/server-audit';
import { type AccountActor, assertInTransaction, fieldError, type Limit, Limits, Tx } from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { type changePassword, identityErrors } from '@atrium/contracts/identity';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Codes } from '../codes/codes.js';
import { IdentityMails } from '../mails/identity-mails.js';
import { Sessions } from '../sessions/sessions.service.js';
import { SignInNames } from '../sign-in-names/sign-in-names.service.js';
import { Credentials } from './credentials.js';
import { PasswordHasher } from './password-hasher.js';
import { refusalOf } from './password-rules.js';
import { PersonalWords } from './personal-words.js';

/** A new password that keeps the rules, hashed: made before the transaction, which must not wait for a hash. */
export interface PreparedPassword {
  readonly phc: string;
}

interface NewPassword {
  readonly password: string;
  /** Names, addresses and numbers that it must not be made of. */
  readonly around: readonly string[];
  /** Where a refusal points. */
  readonly field?: string;
}

/** Wrong passwords of somebody who is signed in: a borrowed screen must not become a guessing machine. */
const confirmations: readonly Limit[] = [
  { name: 'password-minute', points: 5, windowSeconds: 60 },
  { name: 'password-quarter', points: 15, windowSeconds: 900 },
];

/** Setting, changing and confirming passwords. */
@Injectable()
export class Passwords {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly credentials: Credentials,
    private readonly hasher: PasswordHasher,
    private readonly words: PersonalWords,
    private readonly names: SignInNames,
    private readonly sessions: Sessions,
    private readonly codes: Codes,
    private readonly mails: IdentityMails,
    private readonly limits: Limits,
    private readonly audit: Audit,
    private readonly tx: Tx,
  ) {}

  /** Checks the rules and hashes. Fails with the rule's code at the field, or `identity.busy`. */
  async prepare({ password, around, field = 'password' }: NewPassword): Promise<PreparedPassword> {
    const refusal = refusalOf(password, around);
    if (refusal) throw fieldError(refusal, [field]);
    return { phc: await this.hasher.hash(password) };
  }

  /** `prepare` with all that is known around an account that exists. */
  async prepareFor(accountId: string, password: string, field?: string): Promise<PreparedPassword> {
    const names = (await this.names.own(accountId)).map(({ value }) => value);
    const around = [...names, ...(await this.words.namesAround(accountId))];
    return this.prepare({ password, around, ...(field && { field }) });
  }

  /** Sets a password, ends reset links and all sessions save one. Needs `tx.run`. */
  async set(
    accountId: string,
    prepared: PreparedPassword,
    { action, exceptSession }: { readonly action: `identity.password_${string}`; readonly exceptSession?: string },
  ): Promise<void> {
    assertInTransaction('passwords.set');
    await this.credentials.set([accountId], prepared.phc);
    await this.codes.endResetsOf([accountId]);
    const ended = await this.sessions.endOf([accountId], exceptSession);
    const changes: Changes = ended.length > 0 ? { sessions: [null, ended] } : {};
    await this.audit.recordAccountAct({ action, accountId, actor: { kind: 'account', id: accountId }, changes });
  }

  /** One password for the people of a demo, hashed once. */
  async setForDemo(accountIds: readonly string[], prepared: PreparedPassword): Promise<void> {
    await this.credentials.set(accountIds, prepared.phc);
  }

  async change(me: AccountActor, input: InputOf<typeof changePassword>): Promise<Record<string, never>> {
    const confirmed = await this.confirm(me, input.current, 'current');
    const prepared = await this.prepareFor(me.accountId, input.next, 'next');
    await this.tx.run(async () => {
      await this.accounts.lock(me.accountId);
      // Another change came first: what was given is the present password no more.
      if ((await this.credentials.phcOf(me.accountId)) !== confirmed) throw wrong('current');
      await this.set(me.accountId, prepared, { action: 'identity.password_changed', exceptSession: me.sessionId });
      await this.sessions.proved(me.sessionId);
      await this.mails.tellOfNewPassword(me.accountId);
    });
    return {};
  }

  /** The next ten minutes allow what needs a fresh proof. */
  async stepUp(me: AccountActor, password: string): Promise<Record<string, never>> {
    await this.confirm(me, password, 'password');
    await this.tx.run(async () => {
      await this.sessions.proved(me.sessionId);
      await this.audit.recordAccountAct({ action: 'identity.password_confirmed', accountId: me.accountId });
    });
    return {};
  }

  private async confirm({ accountId }: AccountActor, password: string, field: string): Promise<string> {
    for (const limit of confirmations) await this.limits.consume(limit, accountId, identityErrors.too_many_attempts);
    const phc = await this.credentials.phcOf(accountId);
    if ((await this.hasher.verify(phc, password)) && phc !== null) {
      for (const limit of confirmations) await this.limits.reset(limit, accountId);
      return phc;
    }
    await this.tx.run(() => this.audit.recordAccountAct({ action: 'identity.password_not_confirmed', accountId }));
    throw wrong(field);
  }
}

const wrong = (field: string) => fieldError(identityErrors.wrong_password, [field]);
