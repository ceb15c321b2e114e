import * as z from 'zod/mini';
import { coreErrors, id, Language, line, Nothing, publicAccess, route, self, token } from '../core/index.js';
import { identityErrors } from './errors.js';
import { AccountView, GivenPassword, NewPassword, SecretCode, SessionView } from './views.js';

const passwordErrors = [
  identityErrors.password_too_short,
  identityErrors.password_too_long,
  identityErrors.password_common,
  identityErrors.password_personal,
] as const;

/** Signs in by e-mail, phone or employee number; the last, and names not proved yet, need the company's slug. Sets the session cookie. */
export const signIn = route({
  method: 'POST',
  path: '/api/v1/identity/sign-in',
  access: publicAccess('signing in is how a session begins'),
  audience: 'app',
  summary: 'Sign in',
  input: z.object({
    name: line(254),
    password: GivenPassword,
    companySlug: z.optional(line(40)),
    remember: z._default(z.boolean(), false),
  }),
  output: AccountView,
  errors: [
    identityErrors.sign_in_failed,
    identityErrors.too_many_attempts,
    identityErrors.demo_refused,
    identityErrors.busy,
  ],
});

export const signOut = route({
  method: 'POST',
  path: '/api/v1/identity/sign-out',
  access: self('account'),
  audience: 'app',
  summary: 'End this session',
  input: z.object({}),
  output: Nothing,
});

export const myAccount = route({
  method: 'GET',
  path: '/api/v1/identity/account',
  access: self('account'),
  audience: 'app',
  summary: 'My account',
  input: z.object({}),
  output: AccountView,
});

export const setLanguage = route({
  method: 'PUT',
  path: '/api/v1/identity/account/language',
  access: self('account'),
  audience: 'app',
  summary: 'Choose my language',
  input: z.object({ language: Language }),
  output: AccountView,
});

export const listSessions = route({
  method: 'GET',
  path: '/api/v1/identity/sessions',
  access: self('account'),
  audience: 'app',
  summary: 'Where I am signed in',
  input: z.object({}),
  output: z.object({ items: z.array(SessionView) }),
});

export const revokeSession = route({
  method: 'DELETE',
  path: '/api/v1/identity/sessions/:sessionId',
  access: self('account'),
  audience: 'app',
  summary: 'Sign one device out',
  input: z.object({ sessionId: id('session') }),
  output: Nothing,
  errors: [coreErrors.not_found],
});

export const revokeOtherSessions = route({
  method: 'POST',
  path: '/api/v1/identity/sessions/revoke-others',
  access: self('account'),
  audience: 'app',
  summary: 'Sign all other devices out',
  input: z.object({}),
  output: z.object({ revoked: z.number() }),
});

/** Changes the password and ends all other sessions. */
export const changePassword = route({
  method: 'POST',
  path: '/api/v1/identity/password',
  access: self('account'),
  audience: 'app',
  summary: 'Change my password',
  input: z.object({ current: GivenPassword, next: NewPassword }),
  output: Nothing,
  errors: [identityErrors.wrong_password, identityErrors.too_many_attempts, identityErrors.busy, ...passwordErrors],
});

/** Gives the password again, so that the next ten minutes allow exports, secrets and roles. */
export const stepUp = route({
  method: 'POST',
  path: '/api/v1/identity/step-up',
  access: self('account'),
  audience: 'app',
  summary: 'Confirm my password',
  input: z.object({ password: GivenPassword }),
  output: Nothing,
  errors: [identityErrors.wrong_password, identityErrors.too_many_attempts, identityErrors.busy],
});

/** Mails a reset link when the e-mail is a proved one. The answer is the same either way. */
export const requestReset = route({
  method: 'POST',
  path: '/api/v1/identity/reset-requests',
  access: publicAccess('somebody who forgot the password has no session'),
  audience: 'app',
  summary: 'Ask for a reset link',
  input: z.object({ email: line(254), companySlug: z.optional(line(40)) }),
  output: Nothing,
  errors: [identityErrors.too_many_attempts],
});

/** Whether a reset link still works. Looking uses nothing up. */
export const previewReset = route({
  method: 'POST',
  path: '/api/v1/identity/reset/preview',
  access: token(),
  audience: 'app',
  summary: 'Look at a reset link',
  input: z.object({ code: SecretCode }),
  output: Nothing,
  errors: [identityErrors.code_invalid, identityErrors.too_many_attempts],
});

/** Sets the password, ends all sessions and signs in here: the answer carries a new session cookie. */
export const resetPassword = route({
  method: 'POST',
  path: '/api/v1/identity/reset',
  access: token(),
  audience: 'app',
  summary: 'Set a new password by a reset link',
  input: z.object({ code: SecretCode, password: NewPassword }),
  output: AccountView,
  errors: [identityErrors.code_invalid, identityErrors.too_many_attempts, identityErrors.busy, ...passwordErrors],
});

/** Mails a link to an e-mail of mine; opening it makes the address valid in every company. */
export const requestProof = route({
  method: 'POST',
  path: '/api/v1/identity/proof-requests',
  access: self('account'),
  audience: 'app',
  summary: 'Ask to prove my e-mail',
  input: z.object({ email: line(254) }),
  output: Nothing,
  errors: [coreErrors.not_found, identityErrors.too_many_attempts],
});

/** Which address a mailed link would prove. Looking uses nothing up. */
export const previewProof = route({
  method: 'POST',
  path: '/api/v1/identity/proof/preview',
  access: token(),
  audience: 'app',
  summary: 'Look at a link that proves an e-mail',
  input: z.object({ code: SecretCode }),
  output: z.object({ email: z.string() }),
  errors: [identityErrors.code_invalid, identityErrors.too_many_attempts],
});

export const proveEmail = route({
  method: 'POST',
  path: '/api/v1/identity/proof',
  access: token(),
  audience: 'app',
  summary: 'Prove my e-mail by a mailed link',
  input: z.object({ code: SecretCode }),
  output: Nothing,
  errors: [identityErrors.code_invalid, identityErrors.too_many_attempts, identityErrors.name_taken],
});
