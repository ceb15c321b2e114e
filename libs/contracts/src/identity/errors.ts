import { errors } from '../core/index.js';

export const identityErrors = errors('identity', {
  /** One answer for every failed sign-in: unknown name, wrong password, no password yet, locked. */
  sign_in_failed: 401,
  too_many_attempts: 429,
  password_too_short: 422,
  password_too_long: 422,
  password_common: 422,
  password_personal: 422,
  wrong_password: 403,
  /** One answer for a code that is missing, wrong, used, expired or somebody else's. */
  code_invalid: 404,
  name_taken: 409,
  demo_refused: 403,
  busy: 503,
});
