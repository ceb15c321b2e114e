import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreErrors, type ErrorDef } from '@atrium/contracts/core';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'libs/texts');
const languages = ['en', 'zh-CN', 'zh-TW'] as const;

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const read = (language: string, file: string) =>
  flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Tree);
const files = readdirSync(join(folder, 'en')).filter((name) => name.endsWith('.json'));

/** English counts in two forms, Chinese in one: plural endings are no difference. */
const plain = (key: string) => key.replace(/_(zero|one|other)$/, '');
const places = (text: string) => [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name).sort();

/** Words for which another one stands everywhere: two words for one thing are taken for two things. */
const elsewhere: Readonly<Record<string, RegExp>> = {
  'zh-CN': /电子邮箱|电子邮件|职位|岗位|职称/,
  'zh-TW': /信箱|郵箱|職稱|職位|崗位/,
};

describe('texts', () => {
  it.each(files)('%s says the same things in every language', (file) => {
    const english = new Set([...read('en', file).keys()].map(plain));
    for (const language of languages.slice(1)) {
      expect(existsSync(join(folder, language, file))).toBe(true);
      const other = new Set([...read(language, file).keys()].map(plain));
      expect({
        language,
        missing: [...english].filter((key) => !other.has(key)),
        extra: [...other].filter((key) => !english.has(key)),
      }).toEqual({ language, missing: [], extra: [] });
    }
  });

  it.each(files)('%s fills the same places in every language', (file) => {
    const english = new Map([...read('en', file)].map(([key, text]) => [plain(key), places(text)]));
    for (const language of languages.slice(1)) {
      for (const [key, text] of read(language, file)) {
        // A singular may leave its number out ("one person"): the plural form of English decides.
        const due = english.get(plain(key)) ?? [];
        expect({ key, language, places: places(text).filter((name) => !due.includes(name)) }).toEqual({
          key,
          language,
          places: [],
        });
      }
    }
  });

  it.each(Object.entries(elsewhere))('%s has one word for one thing', (language, words) => {
    const others = files.flatMap((file) =>
      [...read(language, file)].filter(([, text]) => words.test(text)).map(([key, text]) => `${file} ${key}: ${text}`),
    );
    expect(others).toEqual([]);
  });

  it.each(languages)('%s leaves nothing empty', (language) => {
    const empty = files.flatMap((file) =>
      [...read(language, file)].filter(([, text]) => text.trim() === '').map(([key]) => `${file}: ${key}`),
    );
    expect(empty).toEqual([]);
  });

  it('has a text for every error of every domain', async () => {
    const domains = readdirSync(join(root, 'libs/contracts/src')).filter((name) => name !== 'core');
    const declared: Record<string, ErrorDef>[] = [];
    for (const domain of domains) {
      const module = (await import(`@atrium/contracts/${domain}`)) as Record<
        string,
        Record<string, ErrorDef> | undefined
      >;
      declared.push(module[`${domain}Errors`] ?? {});
    }
    const known = read('en', 'errors.json');
    const codes = [coreErrors, ...declared].flatMap((errors) => Object.values(errors).map(({ code }) => code));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });
});
