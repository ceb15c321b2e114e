import { Injectable } from '@nestjs/common';
import { Clock, Db, installation, Jobs, newId, Secrets, Tx } from '@atrium/kit';
import { IdentityMailEntity, type MailPurpose } from './identity-mail.entity.js';
import { sendMails } from './send-mails.job.js';

interface Due {
  readonly purpose: MailPurpose;
  readonly accountId?: string;
  readonly realmId?: string;
  readonly recipient?: string;
  readonly params?: Record<string, string>;
}

/** The purpose under which the asked-for address of a mail is encrypted. */
export const recipientPurpose = 'mail-recipient';

/** Asks for mails: a row each, in the caller's transaction. The worker makes and sends them. */
@Injectable()
export class IdentityMails {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly jobs: Jobs,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** A reset link to whoever has proved this address, if anybody has; that is found out later. */
  askReset(recipient: string, realmId: string): Promise<void> {
    return this.add({ purpose: 'reset', recipient, realmId });
  }

  /** A link that proves one of the account's e-mails. */
  askProof(accountId: string, nameId: string): Promise<void> {
    return this.add({ purpose: 'proof', accountId, params: { nameId } });
  }

  /** An invitation to set the first password, or to join with the account one has. */
  invite(accountId: string, realmId: string, params: { readonly company: string; readonly person: string }) {
    return this.add({ purpose: 'activation', accountId, realmId, params: { ...params } });
  }

  /** Lets the owner know, who may not have been the one who changed it. */
  tellOfNewPassword(accountId: string): Promise<void> {
    return this.add({ purpose: 'password_changed', accountId });
  }

  private async add({ purpose, accountId, realmId = installation, recipient, params = {} }: Due): Promise<void> {
    const now = this.clock.now();
    await this.tx.run(async () => {
      await this.db.manager.insert(IdentityMailEntity, {
        id: newId(),
        purpose,
        accountId: accountId ?? null,
        realmId,
        recipientSecret:
          recipient === undefined ? null : this.secrets.encrypt(installation, recipientPurpose, recipient),
        params,
        createdAt: now,
        dueAt: now,
        attempts: 0,
        doneAt: null,
      });
      this.tx.afterCommit(() => void this.jobs.enqueue(sendMails, {}, { dedupeKey: 'due' }));
    });
  }
}
