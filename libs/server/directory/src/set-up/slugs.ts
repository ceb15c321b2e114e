import { Injectable } from '@nestjs/common';
import { acrossCompanies, fieldError } from '@atrium/kit';
import { directoryErrors } from '@atrium/contracts/directory';
import { pinyin } from 'pinyin-pro';
import { CompaniesRepository } from '../companies/companies.repository.js';

/** The demo's, for ever. */
const reserved = 'demo';
const longest = 40;

/** The word by which a company stands in addresses. */
@Injectable()
export class Slugs {
  constructor(private readonly companies: CompaniesRepository) {}

  /** The one that was asked for, or one made of the name. Throws when the asked one is taken or reserved. */
  async choose({
    slug,
    companyName,
    demo,
  }: {
    slug?: string | undefined;
    companyName: string;
    demo: boolean;
  }): Promise<string> {
    if (demo && (slug ?? reserved) === reserved) return reserved;
    if (slug === reserved) throw fieldError(directoryErrors.slug_reserved, ['slug']);
    const wanted = slug ?? slugOf(companyName);
    const taken = new Set([reserved, ...(await acrossCompanies('set-up', () => this.companies.slugsLike(wanted)))]);
    if (slug !== undefined && taken.has(slug)) throw fieldError(directoryErrors.slug_taken, ['slug']);
    return firstFree(wanted, taken);
  }
}

/** `华夏 Tech 有限公司` → `huaxia-tech`. Legal forms at the end are left out; a name without letters becomes `company`. */
export function slugOf(companyName: string): string {
  const short = companyName.replace(/(股份)?(有限)?(责任|責任)?公司$/u, '') || companyName;
  const words = pinyin(withoutAccents(short), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const joined = words.map((word, n) =>
    n > 0 && (isForeign(word) || isForeign(words[n - 1] ?? '')) ? `-${word}` : word,
  );
  const slug = joined
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest - 4)
    .replace(/-+$/, '');
  return slug.length >= 2 ? slug : 'company';
}

const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');

const isForeign = (word: string) => !/^[a-z]+$/.test(word);

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
