import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A secret for a cookie or a link: 256 bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** How a secret is stored: SHA-256, base64url (43 characters). Enough for secrets of 256 bits or of short life and few tries. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('base64url');

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code for a printed sheet: 15 characters in groups of five (73 bits), without letters that look alike. */
export function newSheetCode(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** A sheet code as it was meant: any case, with or without its hyphens. Other secrets stay as they are. */
export function normaliseCode(typed: string): string {
  const bare = typed.trim().toUpperCase().replace(/[\s-]/g, '');
  return /^[0-9A-Z]{15}$/.test(bare) ? (bare.match(/.{5}/g) ?? []).join('-') : typed.trim();
}
