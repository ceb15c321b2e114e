import { Injectable } from '@nestjs/common';
import { pinyin } from 'pinyin-pro';

/** Names of the person and of their companies, as directory knows them. */
export type NamesAround = (accountId: string) => Promise<readonly string[]>;

/** Where directory registers what an account's password must not be made of. */
@Injectable()
export class PersonalWords {
  private names: NamesAround = () => Promise.resolve([]);

  register(names: NamesAround): void {
    this.names = names;
  }

  namesAround(accountId: string): Promise<readonly string[]> {
    return this.names(accountId);
  }
}

/** Everything that somebody who knows these names, addresses and numbers would try: parts, pinyin, initials, runs of digits. */
export function personalWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => {
    const whole = text.normalize('NFKC').toLowerCase().trim();
    const parts = whole.split(/[\s\p{P}\p{S}]+/u);
    const digits = whole.replace(/\D/g, '');
    return [whole, parts.join(''), ...parts, digits, ...[11, 8, 6].map((n) => digits.slice(-n)), ...spelled(whole)];
  });
  return [...new Set(words)].filter((word) => word.length >= 3 || /\p{Script=Han}{2}/u.test(word));
}

function spelled(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const given = syllables.slice(1);
  return [
    syllables.join(''),
    initials,
    given.join(''),
    [...given, ...syllables.slice(0, 1)].join(''),
    ...syllables.filter((syllable) => syllable.length > 3),
  ];
}
