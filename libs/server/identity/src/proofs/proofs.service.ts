import { Injectable } from '@nestjs/common';
import { Audit } from '@atrium/server-audit';
import { type AccountActor, AppError, type Limit, Limits, notFound, Tx } from '@atrium/kit';
import { identityErrors } from '@atrium/contracts/identity';
import { Codes } from '../codes/codes.js';
import { IdentityMails } from '../mails/identity-mails.js';
import { NameValues } from '../sign-in-names/name-values.js';
import { SignInNames } from '../sign-in-names/sign-in-names.service.js';
import { SignInNamesRepository } from '../sign-in-names/sign-in-names.repository.js';

const perAccount: Limit = { name: 'proof-account', points: 5, windowSeconds: 3600 };

/** Showing that an e-mail is one's own, so that it is valid in every company. */
@Injectable()
export class Proofs {
  constructor(
    private readonly names: SignInNames,
    private readonly rows: SignInNamesRepository,
    private readonly values: NameValues,
    private readonly codes: Codes,
    private readonly mails: IdentityMails,
    private readonly limits: Limits,
    private readonly audit: Audit,
    private readonly tx: Tx,
  ) {}

  async request({ accountId }: AccountActor, email: string): Promise<Record<string, never>> {
    const valueHash = this.values.hash({ kind: 'email', value: email });
    const mine = (await this.rows.ofAccount(accountId)).find(
      (row) => row.kind === 'email' && row.valueHash === valueHash,
    );
    if (!mine) throw notFound();
    await this.limits.consume(perAccount, accountId, identityErrors.too_many_attempts);
    await this.mails.askProof(accountId, mine.id);
    return {};
  }

  /** Who has the code reads the mailbox, and may know which one it is. */
  async preview(code: string): Promise<{ email: string }> {
    const { nameId } = await this.codes.find('proof', code);
    const row = await this.rows.byId(nameId ?? '');
    if (!row) throw new AppError(identityErrors.code_invalid);
    return { email: this.values.open(row).value };
  }

  async prove(code: string): Promise<Record<string, never>> {
    await this.codes.find('proof', code);
    await this.tx.run(async () => {
      const { accountId, nameId } = await this.codes.use('proof', code);
      const outcome = await this.names.prove(nameId ?? '');
      if (outcome === 'gone') throw new AppError(identityErrors.code_invalid);
      if (outcome === 'taken') throw new AppError(identityErrors.name_taken, { kind: 'email' });
      await this.audit.recordAccountAct({
        action: 'identity.email_proved',
        accountId,
        actor: { kind: 'account', id: accountId },
      });
    });
    return {};
  }
}
