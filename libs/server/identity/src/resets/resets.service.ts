import { Injectable } from '@nestjs/common';
import {
  AppError,
  type CookieReply,
  type AtriumRequest,
  currentContext,
  installation,
  type Limit,
  Limits,
  Tx,
} from '@atrium/kit';
import type { InputOf } from '@atrium/contracts/core';
import { type AccountView, identityErrors, type requestReset, type resetPassword } from '@atrium/contracts/identity';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Accounts } from '../accounts/accounts.service.js';
import { Codes } from '../codes/codes.js';
import { IdentityMails } from '../mails/identity-mails.js';
import { Passwords } from '../passwords/passwords.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { NameValues } from '../sign-in-names/name-values.js';
import { networkOf } from '../network-of.js';
import { Realms } from '../sign-ins/realms.js';

const perAddress: Limit = { name: 'reset-address', points: 20, windowSeconds: 3600 };
const perMailbox: Limit = { name: 'reset-mailbox', points: 3, windowSeconds: 3600 };

interface Http {
  readonly request: AtriumRequest;
  readonly reply: CookieReply;
}

/** A new password for somebody who forgot theirs and can read their mail. */
@Injectable()
export class Resets {
  constructor(
    private readonly mails: IdentityMails,
    private readonly codes: Codes,
    private readonly passwords: Passwords,
    private readonly accounts: Accounts,
    private readonly rows: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly values: NameValues,
    private readonly realms: Realms,
    private readonly limits: Limits,
    private readonly tx: Tx,
  ) {}

  /** Writes one row, whoever the address belongs to: nothing about the answer tells whether it is somebody's. */
  async request({ email, companySlug }: InputOf<typeof requestReset>): Promise<Record<string, never>> {
    const network = networkOf(currentContext().address ?? '');
    await this.limits.consume(perAddress, network, identityErrors.too_many_attempts);
    const mailbox = this.values.hash({ kind: 'email', value: email });
    if (mailbox === null) return {};
    await this.limits.consume(perMailbox, mailbox, identityErrors.too_many_attempts);
    const realmId = companySlug === undefined ? null : await this.realms.bySlug(companySlug);
    await this.mails.askReset(email, realmId ?? installation);
    return {};
  }

  /** Says nothing of whom the link is for: who has it need not know the account. */
  async preview(code: string): Promise<Record<string, never>> {
    await this.codes.find('reset', code);
    return {};
  }

  /** Sets the password, ends all sessions and signs in here. Of two with one link exactly one succeeds. */
  async reset({ code, password }: InputOf<typeof resetPassword>, http: Http): Promise<AccountView> {
    const { accountId } = await this.codes.find('reset', code);
    const prepared = await this.passwords.prepareFor(accountId, password);
    await this.tx.run(async () => {
      const account = await this.rows.lock(accountId);
      if (!account || account.archivedAt) throw new AppError(identityErrors.code_invalid);
      await this.codes.use('reset', code);
      await this.passwords.set(accountId, prepared, { action: 'identity.password_reset' });
      await this.mails.tellOfNewPassword(accountId);
      await this.sessions.start({ accountId, ...http, remember: false });
    });
    return this.accounts.view(accountId);
  }
}
