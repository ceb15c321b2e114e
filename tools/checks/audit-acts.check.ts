import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const server = join(root, 'libs/server');
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/src\/.*(?<!spec)\.ts$/.test(path) && !/node_modules|\/testing\//.test(path))
  .map((path) => readFileSync(join(server, path), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] => [...sources.matchAll(pattern)].map(([, first = '']) => first);

/** Names that an act is composed of, where it is not written out: template → what stands in its place. */
const composed: Readonly<Record<string, readonly string[]>> = {
  'directory.department_${act}': found(/departmentAct\(\s*'(\w+)'/g).map((act) => `directory.department_${act}`),
  'directory.member_${act}': found(/memberAct\(\s*'(\w+)'/g).map((act) => `directory.member_${act}`),
  'directory.role_${act}': found(/roleAct\(\s*'(\w+)'/g).map((act) => `directory.role_${act}`),
  'identity.${purpose}_mailed': ['reset', 'proof', 'activation'].map((purpose) => `identity.${purpose}_mailed`),
};

/** Written out: after `action:`, as one of several, or as the first argument of `record`. */
const written = [
  ...found(/action: '([a-z]+\.[a-z_]+)'/g),
  ...found(/action: '[a-z]+\.[a-z_]+' \| '([a-z]+\.[a-z_]+)'/g),
  ...found(/'([a-z]+\.[a-z_]+_read)'/g),
  ...found(/\brecord\(\s*'([a-z]+\.[a-z_]+)'/g),
];

/** `${string}` stands in types only. */
const isNew = (template: string) => !template.includes('${string}') && !(template in composed);

describe('acts of the audit log', () => {
  it('are composed only in ways that this check knows', () => {
    expect(found(/action: `([^`]+)`/g).filter(isNew)).toEqual([]);
  });

  it.each(['en', 'zh-CN', 'zh-TW'])('have their words in %s', (language) => {
    const { actions } = JSON.parse(readFileSync(join(root, 'libs/texts', language, 'audit.json'), 'utf8')) as {
      actions: Record<string, Record<string, string>>;
    };
    const acts = [...new Set([...written, ...Object.values(composed).flat()])].sort();
    expect(acts.length).toBeGreaterThan(30);
    const wordless = acts.filter((act) => {
      const [domain = '', verb = ''] = act.split('.');
      return !actions[domain]?.[verb];
    });
    expect(wordless).toEqual([]);
  });
});
