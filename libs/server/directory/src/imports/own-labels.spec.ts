import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportHeaders } from './export-headers.js';
import { matchColumns } from './match-columns.js';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const textsOf = (language: string, domain: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../texts', language, `${domain}.json`), 'utf8')) as Texts;

const manager = /^manager/;
/** Where our screens name a field of a person: text → what a column of that name must be taken for. */
const named: readonly (readonly [domain: string, part: string, key: string, field: string | RegExp])[] = [
  ['people', 'profile', 'name', 'name'],
  ['people', 'profile', 'title', 'title'],
  ['people', 'profile', 'number', 'number'],
  ['people', 'profile', 'email', 'email'],
  ['people', 'profile', 'phone', 'phone'],
  ['people', 'members', 'name', 'name'],
  ['people', 'members', 'number', 'number'],
  ['people', 'members', 'department', 'department'],
  ['people', 'members', 'joinedOn', 'joinedOn'],
  ['people', 'departments_field', 'label', 'department'],
  ['people', 'line_manager', 'label', manager],
  ['people', 'employment', 'joined', 'joinedOn'],
  ['people', 'employment', 'first_day', 'joinedOn'],
  ['people', 'history', 'reports_to', manager],
  ['directory', 'profile', 'number', 'number'],
  ['directory', 'profile', 'email', 'email'],
  ['directory', 'profile', 'phone', 'phone'],
  ['directory', 'profile', 'department', 'department'],
  ['directory', 'profile', 'joined', 'joinedOn'],
  ['directory', 'profile', 'reports_to', manager],
  ['audit', 'fields', 'title', 'title'],
  ['audit', 'fields', 'departments', 'department'],
  ['audit', 'fields', 'firstDay', 'joinedOn'],
  ['audit', 'fields', 'lineManager', manager],
];

const takenFor = (header: string) => matchColumns([header], [])[0]?.field;

describe.each(['en', 'zh-CN', 'zh-TW'] as const)('our own words in %s', (language) => {
  const { ignore: _, manager: line, ...fields } = textsOf(language, 'imports').fields ?? {};

  it('for the fields of an import are taken for these', () => {
    const [labels, keys] = [Object.values(fields), Object.keys(fields)];
    expect(matchColumns(labels, []).map(({ field }) => field)).toEqual(keys);
    expect(takenFor(line ?? '')).toMatch(manager);
  });

  it.each(named)('on the screens: %s %s %s', (domain, part, key, field) => {
    expect(takenFor(textsOf(language, domain)[part]?.[key] ?? '')).toMatch(
      field instanceof RegExp ? field : new RegExp(`^${field}$`),
    );
  });

  it('at the top of an exported list are all taken, each for something else', () => {
    const found = matchColumns(exportHeaders[language], []).map(({ field }) => field);
    expect(found).not.toContain('ignore');
    expect(new Set(found).size).toBe(exportHeaders[language].length);
  });
});
