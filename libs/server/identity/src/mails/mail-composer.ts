import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@atrium/server-audit';
import { installation, type Mail, Secrets, Tx } from '@atrium/kit';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { Codes } from '../codes/codes.js';
import type { CodePurpose } from '../codes/single-use-code.entity.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity-settings.js';
import { activationLink, proofLink, resetLink } from '../links.js';
import { NameValues } from '../sign-in-names/name-values.js';
import { SignInNames } from '../sign-in-names/sign-in-names.service.js';
import { SignInNamesRepository } from '../sign-in-names/sign-in-names.repository.js';
import type { IdentityMailEntity } from './identity-mail.entity.js';
import { recipientPurpose } from './identity-mails.js';
import { renderMail } from './render-mail.js';

interface Recipient {
  readonly accountId: string;
  readonly nameId: string;
  readonly address: string;
}

/** Makes a due mail: finds whom it goes to, and the code that it carries. Null: there is nobody to write to. */
@Injectable()
export class MailComposer {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly names: SignInNames,
    private readonly nameRows: SignInNamesRepository,
    private readonly values: NameValues,
    private readonly codes: Codes,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly tx: Tx,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  async compose(mail: IdentityMailEntity): Promise<Mail | null> {
    const recipient = await this.recipientOf(mail);
    const account = recipient && (await this.accounts.byId(recipient.accountId));
    if (!recipient || !account || account.archivedAt || (account.demo && !this.settings.demoSignIn)) return null;
    const params = { ...mail.params, ...(await this.linkOf(mail, recipient)) };
    return { to: recipient.address, ...renderMail(account.language ?? 'en', mail.purpose, params) };
  }

  private async recipientOf(mail: IdentityMailEntity): Promise<Recipient | null> {
    const { accountId } = mail;
    switch (mail.purpose) {
      case 'reset':
        return this.proverOf(mail);
      case 'proof':
        return accountId === null ? null : this.ownerOf(mail.params.nameId ?? '', accountId);
      case 'activation':
      case 'password_changed': {
        const email = accountId === null ? null : await this.names.emailOf(accountId, mail.realmId);
        return accountId !== null && email ? { accountId, ...email } : null;
      }
    }
  }

  /** Who has proved the address that was typed. The mail goes to the address as it is stored, never as it was typed. */
  private async proverOf({ recipientSecret, realmId }: IdentityMailEntity): Promise<Recipient | null> {
    const typed = recipientSecret && this.secrets.decrypt(installation, recipientPurpose, recipientSecret);
    const valueHash = typed ? this.values.hash({ kind: 'email', value: typed }) : null;
    if (valueHash === null) return null;
    const holders = await this.nameRows.holders([{ kind: 'email', valueHash }], [installation, realmId]);
    const proved = holders.filter(({ provedAt, realmId: at }) => provedAt !== null || at === installation);
    const holder = proved.find(({ realmId: at }) => at === realmId) ?? proved.at(0);
    return holder ? this.ownerOf(holder.nameId, holder.accountId) : null;
  }

  private async ownerOf(nameId: string, accountId: string): Promise<Recipient | null> {
    const row = await this.nameRows.byId(nameId);
    return row?.accountId === accountId ? { accountId, nameId, address: this.values.open(row).value } : null;
  }

  private async linkOf(mail: IdentityMailEntity, recipient: Recipient): Promise<Record<string, string>> {
    const { publicUrl } = this.settings;
    switch (mail.purpose) {
      case 'reset':
        return { url: resetLink(publicUrl, await this.issue('reset', installation, recipient)) };
      case 'proof':
        return {
          url: proofLink(publicUrl, await this.issue('proof', installation, recipient)),
          address: recipient.address,
        };
      case 'activation':
        return { url: activationLink(publicUrl, await this.issue('activation', mail.realmId, recipient)) };
      case 'password_changed':
        return { url: publicUrl, at: mail.createdAt.toISOString().slice(0, 16).replace('T', ' ') };
    }
  }

  private issue(purpose: CodePurpose, realmId: string, { accountId, nameId }: Recipient): Promise<string> {
    return this.tx.run(async () => {
      const [issued] = await this.codes.issue({ purpose }, [{ accountId, realmId, nameId }]);
      await this.audit.recordAccountAct({ action: `identity.${purpose}_mailed`, accountId });
      return issued?.code ?? '';
    });
  }
}
