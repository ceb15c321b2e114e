import type { ErrorDef } from '@atrium/contracts/core';
import { identityErrors } from '@atrium/contracts/identity';
import { isGuessable } from './common-passwords.js';
import { personalWords } from './personal-words.js';

/** Characters as a person counts them: code points of the composed form. */
const lengthOf = (password: string): number => Array.from(password.normalize('NFC')).length;

/**
 * What is wrong with a new password, or null. 10 to 128 characters, not easily guessed, least of all by somebody who knows
 * the texts around the person (names, addresses, numbers). No rules about kinds of characters.
 */
export function refusalOf(password: string, around: readonly string[]): ErrorDef | null {
  const length = lengthOf(password);
  if (length < 10) return identityErrors.password_too_short;
  if (length > 128) return identityErrors.password_too_long;
  if (isGuessable(password)) return identityErrors.password_common;
  const words = personalWords(around);
  return isGuessable(password, words) || isMadeOf(password, words) ? identityErrors.password_personal : null;
}

/** Little is left when the person's own words are taken out, forwards or backwards. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const backwards = Array.from(plain).reverse().join('');
  return [plain, backwards].some((text) => {
    const left = longestFirst(words).reduce((rest, word) => rest.replaceAll(word, ''), text);
    return left.length < text.length && isLittle(left.replace(/[\p{P}\p{S}\s]/gu, ''));
  });
}

const isLittle = (left: string) => left.length < 6 || /^\d{0,8}$/.test(left);

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
