import * as z from 'zod/mini';
import { id, Instant, Language } from '../core/index.js';

/** 10 to 128 characters; the server also refuses common and personal ones. */
export const NewPassword = z
  .string()
  .check(
    z.minLength(10, { error: 'identity.password_too_short' }),
    z.maxLength(128, { error: 'identity.password_too_long' }),
  );

/** What somebody typed as their password: any text, bounded. */
export const GivenPassword = z
  .string()
  .check(z.minLength(1, { error: 'required' }), z.maxLength(512, { error: 'too_long' }));

/**
 * A single-use secret from a link, a printed sheet or the console. One that is missing or can't be one is not told apart
 * from one that is wrong: all have the same answer.
 */
export const SecretCode = z._default(z.string().check(z.trim(), z.maxLength(128, { error: 'too_long' })), '');

export const SignInNameKind = z.enum(['email', 'phone', 'number']);
export type SignInNameKind = z.infer<typeof SignInNameKind>;

/** One's own account. */
export const AccountView = z.object({
  id: id('account'),
  language: z.nullable(Language),
  hasPassword: z.boolean(),
  /** Phones are masked but for the last four digits. `proved`: valid in every company. */
  names: z.array(z.object({ kind: SignInNameKind, value: z.string(), proved: z.boolean() })),
});
export type AccountView = z.infer<typeof AccountView>;

export const SessionView = z.object({
  id: id('session'),
  current: z.boolean(),
  /** A short description of browser and system, made from the user agent. */
  client: z.string(),
  address: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
});
export type SessionView = z.infer<typeof SessionView>;
