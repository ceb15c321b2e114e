import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@atrium/server-audit';
import { assertInTransaction, Tx } from '@atrium/kit';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity-settings.js';
import { activationLink } from '../links.js';
import { IdentityMails } from '../mails/identity-mails.js';
import { type PreparedPassword, Passwords } from '../passwords/passwords.service.js';
import { SignInNames } from '../sign-in-names/sign-in-names.service.js';
import { Codes } from './codes.js';
import type { SingleUseCodeEntity } from './single-use-code.entity.js';

/** What an activation code stands for. */
export interface Activation {
  readonly accountId: string;
  /** The company that issued it. */
  readonly realmId: string;
  /** It was mailed: who has it reads that mailbox. */
  readonly mailed: boolean;
  readonly expiresAt: Date;
}

/** A code as it is printed; shown once, stored hashed. */
export interface PrintedCode {
  readonly accountId: string;
  readonly code: string;
  readonly url: string;
  readonly expiresAt: Date;
}

/**
 * Codes by which people that a company has entered get into their account: seven days, once. Directory, which knows who
 * belongs where, decides whether a code may set a password or only adds a membership.
 */
@Injectable()
export class ActivationCodes {
  constructor(
    private readonly codes: Codes,
    private readonly names: SignInNames,
    private readonly mails: IdentityMails,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    private readonly tx: Tx,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** Codes for a printed sheet, one for each account, in the order given. Earlier codes of this company for them end. */
  async print(realmId: string, accountIds: readonly string[]): Promise<PrintedCode[]> {
    return this.tx.run(async () => {
      const issued = await this.codes.issue(
        { purpose: 'activation', printed: true },
        accountIds.map((accountId) => ({ accountId, realmId, nameId: null })),
      );
      for (const accountId of accountIds)
        await this.audit.recordAccountAct({ action: 'identity.activation_printed', accountId });
      return issued.map(({ code, expiresAt }, n) => {
        return { accountId: accountIds[n] ?? '', code, url: activationLink(this.settings.publicUrl, code), expiresAt };
      });
    });
  }

  /** Mails an invitation; the code is made when the mail is sent. False: the account has no e-mail in this company. */
  async mail(
    realmId: string,
    accountId: string,
    params: { readonly company: string; readonly person: string },
  ): Promise<boolean> {
    if (!(await this.names.emailOf(accountId, realmId))) return false;
    await this.mails.invite(accountId, realmId, params);
    return true;
  }

  /** What the code stands for, without using it. Fails with `identity.code_invalid`. */
  async peek(code: string): Promise<Activation> {
    return toActivation(await this.codes.find('activation', code));
  }

  /** Uses up a code that was peeked at; of many at once one succeeds. A mailed one proves its address. Needs `tx.run`. */
  async consume(code: string): Promise<Activation> {
    assertInTransaction('activationCodes.consume');
    const row = await this.codes.use('activation', code);
    if (row.nameId !== null) await this.names.prove(row.nameId);
    return toActivation(row);
  }

  /** Uses the code up and sets the password (see `Passwords.prepareFor`). Needs `tx.run`. */
  async setPassword(code: string, prepared: PreparedPassword): Promise<Activation> {
    const activation = await this.consume(code);
    await this.passwords.set(activation.accountId, prepared, { action: 'identity.password_set' });
    return activation;
  }
}

function toActivation({ accountId, realmId, nameId, expiresAt }: SingleUseCodeEntity): Activation {
  return { accountId, realmId, mailed: nameId !== null, expiresAt };
}
