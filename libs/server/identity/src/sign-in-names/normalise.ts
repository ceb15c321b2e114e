import { domainToASCII } from 'node:url';
import type { SignInNameKind } from '@atrium/contracts/identity';

/** A name as it is typed, with what it is taken for. */
export interface SignInName {
  readonly kind: SignInNameKind;
  readonly value: string;
}

/**
 * The one form of all ways to write the same name, or null when it can't be one. Two names are the same name if and only
 * if their forms are equal. NFKC, because input methods type full-width letters, digits and signs.
 */
export function normalise({ kind, value }: SignInName): string | null {
  switch (kind) {
    case 'email':
      return normaliseEmail(value);
    case 'phone':
      return normalisePhone(value);
    case 'number':
      return normaliseNumber(value);
  }
}

/** Case-folded on both sides of the @, the domain in ASCII form. Null without exactly one @ and a domain. */
export function normaliseEmail(text: string): string | null {
  const [local, domain, ...rest] = fold(text).split('@');
  if (!local || !domain || rest.length > 0 || /[\s\p{Cc}]/u.test(local) || local.length > 64) return null;
  const ascii = domainToASCII(domain);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(ascii) ? `${local}@${ascii}` : null;
}

/**
 * E.164 (`+8613800138000`). A number without country code is taken for one of mainland China: a mobile number, or a
 * landline with its area code. Null when it can't be dialled.
 */
export function normalisePhone(text: string): string | null {
  const typed = text.normalize('NFKC').replace(/[\s().\-‐-―]/g, '');
  if (!/^(\+|00)?\d+$/.test(typed)) return null;
  const international = typed.replace(/^00/, '+');
  if (international.startsWith('+86')) return mainland(international.slice(3).replace(/^0/, ''));
  if (international.startsWith('+')) return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
  if (typed.startsWith('0')) return landline.test(typed.slice(1)) ? `+86${typed.slice(1)}` : null;
  const digits = typed.length === 13 ? typed.replace(/^86/, '') : typed;
  return mobile.test(digits) ? `+86${digits}` : null;
}

const mobile = /^1[3-9]\d{9}$/;
/** Area code (10, 2x or three digits from 3) and number, as they follow +86. */
const landline = /^(10\d{8}|2\d{9}|[3-9]\d{9,10})$/;

function mainland(digits: string): string | null {
  return mobile.test(digits) || landline.test(digits) ? `+86${digits}` : null;
}

/** Employee numbers: any characters but spaces at the ends, case-folded. */
export function normaliseNumber(text: string): string | null {
  const folded = fold(text).replace(/\s+/g, ' ');
  return folded.length > 0 && folded.length <= 64 && !/\p{Cc}/u.test(folded) ? folded : null;
}

/** Full case folding as far as the language gives it: upper case first, then lower case letter by letter, until it stands. */
function fold(text: string): string {
  const once = Array.from(text.normalize('NFKC').toUpperCase(), (letter) => letter.toLowerCase())
    .join('')
    .normalize('NFKC')
    .trim();
  return once === text ? once : fold(once);
}

/** What somebody may mean by what they typed, the likeliest first. Numbers mean something only within a company. */
export function readings(typed: string, inCompany: boolean): SignInName[] {
  const kinds: SignInNameKind[] = typed.normalize('NFKC').includes('@')
    ? ['email', ...(inCompany ? (['number'] as const) : [])]
    : [...(inCompany ? (['number'] as const) : []), 'phone'];
  return kinds.map((kind) => ({ kind, value: typed })).filter((name) => normalise(name) !== null);
}
