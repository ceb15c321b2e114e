import type { EntityClass } from '@atrium/kit';
import { AccountEntity } from './accounts/account.entity.js';
import { SingleUseCodeEntity } from './codes/single-use-code.entity.js';
import { IdentityMailEntity } from './mails/identity-mail.entity.js';
import { CredentialEntity } from './passwords/credential.entity.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SignInNameEntity } from './sign-in-names/sign-in-name.entity.js';

/** The tables that identity owns. */
export const identityEntities: readonly EntityClass[] = [
  AccountEntity,
  CredentialEntity,
  IdentityMailEntity,
  SessionEntity,
  SignInNameEntity,
  SingleUseCodeEntity,
];
