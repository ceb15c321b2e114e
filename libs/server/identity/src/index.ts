export { Accounts, type NewAccount } from './accounts/accounts.service.js';
export { type Activation, ActivationCodes, type PrintedCode } from './codes/activation-codes.js';
export { wrongCodes } from './codes/codes.js';
export * from './identity-entities.js';
export * from './identity.module.js';
export { Passwords, type PreparedPassword } from './passwords/passwords.service.js';
export { type NamesAround, PersonalWords } from './passwords/personal-words.js';
export { SessionAuthenticator } from './sessions/session-authenticator.js';
export { Sessions, type SessionStart } from './sessions/sessions.service.js';
export type { OwnedName } from './sign-in-names/name-values.js';
export {
  normalise,
  normaliseEmail,
  normaliseNumber,
  normalisePhone,
  type SignInName,
} from './sign-in-names/normalise.js';
export { type NamesOfAccount, SignInNames } from './sign-in-names/sign-in-names.service.js';
export { Realms } from './sign-ins/realms.js';
