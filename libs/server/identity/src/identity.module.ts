import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/server-audit';
import { type Config, CONFIG, SessionCookie } from '@atrium/kit';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { Accounts } from './accounts/accounts.service.js';
import { ActivationCodes } from './codes/activation-codes.js';
import { Codes } from './codes/codes.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './identity-settings.js';
import { IdentityMails } from './mails/identity-mails.js';
import { MailComposer } from './mails/mail-composer.js';
import { MailQueue } from './mails/mail-queue.js';
import { MailSender } from './mails/mail-sender.js';
import { Credentials } from './passwords/credentials.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { PasswordsController } from './passwords/passwords.controller.js';
import { Passwords } from './passwords/passwords.service.js';
import { PersonalWords } from './passwords/personal-words.js';
import { ProofsController } from './proofs/proofs.controller.js';
import { Proofs } from './proofs/proofs.service.js';
import { ResetsController } from './resets/resets.controller.js';
import { Resets } from './resets/resets.service.js';
import { ForgetEnded } from './retention/forget-ended.job.js';
import { SessionAuthenticator } from './sessions/session-authenticator.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { Sessions } from './sessions/sessions.service.js';
import { NameValues } from './sign-in-names/name-values.js';
import { SignInNamesRepository } from './sign-in-names/sign-in-names.repository.js';
import { SignInNames } from './sign-in-names/sign-in-names.service.js';
import { Realms } from './sign-ins/realms.js';
import { SignInLimits } from './sign-ins/sign-in-limits.js';
import { SignInsController } from './sign-ins/sign-ins.controller.js';
import { SignIns } from './sign-ins/sign-ins.service.js';

const settings = [
  {
    provide: IDENTITY_SETTINGS,
    inject: [CONFIG],
    useFactory: ({ publicUrl, demoSignIn }: Config): IdentitySettings => ({ publicUrl, demoSignIn }),
  },
  // The worker has no HTTP module, and the same services.
  {
    provide: SessionCookie,
    inject: [IDENTITY_SETTINGS],
    useFactory: ({ publicUrl }: IdentitySettings) => new SessionCookie(publicUrl),
  },
];

/** What directory may call. */
const shared = [
  Accounts,
  ActivationCodes,
  PasswordHasher,
  Passwords,
  PersonalWords,
  Realms,
  SessionAuthenticator,
  Sessions,
  SignInNames,
];

const own = [
  AccountsRepository,
  Codes,
  Credentials,
  ForgetEnded,
  IdentityMails,
  MailComposer,
  MailQueue,
  MailSender,
  NameValues,
  Proofs,
  Resets,
  SessionsRepository,
  SignInLimits,
  SignInNamesRepository,
  SignIns,
];

@Module({
  imports: [AuditModule],
  controllers: [
    AccountsController,
    PasswordsController,
    ProofsController,
    ResetsController,
    SessionsController,
    SignInsController,
  ],
  providers: [...settings, ...shared, ...own],
  exports: shared,
})
export class IdentityModule {}
